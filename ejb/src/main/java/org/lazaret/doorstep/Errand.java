package org.lazaret.doorstep;

/** What is brought to the doors. */
public enum Errand {
    BREAKFAST, LUNCH, DINNER,
    /** Parcels, medicine, daily needs. */
    GOODS
}
