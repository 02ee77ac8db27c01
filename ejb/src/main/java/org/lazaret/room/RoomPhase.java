package org.lazaret.room;

/** Where a room stands in its life cycle. */
public enum RoomPhase {
    /** Released clean: may be reserved or occupied from the time its turnover is over. */
    CLEAN('U'),
    /** Clean, and kept for somebody who is on the way. */
    RESERVED('U'),
    OCCUPIED('O'),
    /** Everybody has physically left; terminal disinfection has not begun. */
    AWAITING_DISINFECTION('K'),
    DISINFECTING('H'),
    /** Disinfected; an environmental sample must be negative before anybody comes in. */
    AWAITING_SAMPLE('I'),
    OUT_OF_SERVICE('C');

    private final char hl7;

    RoomPhase(char hl7) {
        this.hl7 = hl7;
    }

    /** The bed status of HL7 table 0116: U unoccupied, O occupied, K contaminated, H housekeeping, I isolated, C closed. */
    public char hl7() {
        return hl7;
    }

    /** Whether somebody can be put here at all; when, is said by {@link RoomCondition#readyAt}. */
    public boolean offerable() {
        return this == CLEAN;
    }
}
