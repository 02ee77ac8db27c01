package org.lazaret.patch;

/** Where a patch stands in its life cycle. */
public enum PatchPhase {
    /** Disinfected and ready for somebody. */
    IN_STOCK,
    /** On somebody's skin, see {@link Wear}. */
    WORN,
    /** Taken off; nobody has collected it yet. */
    REMOVED,
    AWAITING_DISINFECTION,
    LOST,
    FAULTY,
    /** Thrown away: the end. */
    DISPOSED
}
