package org.lazaret.contact;

/** How near somebody was, the nearest first. */
public enum Grade {
    /** In the same room. */
    ROOM,
    /** Behind one of the next doors of the corridor, on either of its sides. */
    DOOR,
    /** On the same floor. */
    FLOOR,
    /** Works here, and was at the door or in the room. */
    STAFF
}
