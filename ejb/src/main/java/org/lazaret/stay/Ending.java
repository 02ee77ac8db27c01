package org.lazaret.stay;

/** How a stay ends; departure is the physical act after it (invariant 4). */
public enum Ending {
    /** By hand, with a reason, as an override: no decision by the protocol stands behind it. */
    RELEASED,
    TRANSFERRED,
    DIED,
    ABSCONDED,
    /** Before the person came. */
    CANCELLED
}
