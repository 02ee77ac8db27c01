package org.lazaret.laboratory;

/** How far a tube has come; said in one place, {@link TubeRows}. */
public enum TubeState {
    EMPTY, FILLING, FULL, CLOSED, DISPATCHED, RECEIVED,
    /** Its laboratory says that it never came. */
    MISSING,
    RESULTED
}
