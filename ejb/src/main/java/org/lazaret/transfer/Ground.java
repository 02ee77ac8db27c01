package org.lazaret.transfer;

/** Why somebody is to go somewhere else. */
public enum Ground {
    /** A fever that a second method confirmed; its source is the alert. */
    FEVER,
    /** A positive sample; its source is the sample. */
    POSITIVE,
    /** Somebody's own words. */
    BY_HAND
}
