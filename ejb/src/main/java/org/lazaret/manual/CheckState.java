package org.lazaret.manual;

/** How a check of one person stands. */
public enum CheckState {
    /** The person is not there for the whole of it, or out for treatment: nobody has to make it. */
    NOT_EXPECTED,
    /** It can still be made in time. */
    OPEN,
    /** Made in time. */
    DONE,
    /** Made after it was due. */
    LATE,
    /** Due, and nobody made it. */
    MISSED
}
