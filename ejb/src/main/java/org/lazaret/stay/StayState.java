package org.lazaret.stay;

/** How far a stay has come; derived by {@link Stay#state} from its dates. */
public enum StayState {
    /** Expected; has not set out. */
    ORDERED,
    EN_ROUTE,
    ADMITTED,
    /** May go, and has not left yet: the bed is still held. */
    RELEASED,
    /** Goes to another site or hospital, and has not left yet. */
    TRANSFERRED,
    ABSCONDED,
    DIED,
    /** Never came. */
    CANCELLED,
    /** Physically gone. */
    CLOSED
}
