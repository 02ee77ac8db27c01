package org.lazaret.watch;

/** What one reading of a patch is worth; whatever it is, it is kept and is a sign of life. */
public enum Quality {
    /** The patch has not been on the skin for long enough. */
    WARM_UP,
    /** A temperature that no body has: the device is at fault. */
    FAULT,
    /** The patch lies beside the skin. */
    OFF_BODY,
    /** The temperature of this person. */
    ON_BODY
}
