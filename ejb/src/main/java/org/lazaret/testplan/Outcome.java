package org.lazaret.testplan;

/** What a laboratory finds. */
public enum Outcome {
    NEGATIVE,
    POSITIVE,
    /** Asks for a retest. */
    WEAK,
    /** Counts as no sample at all. */
    INVALID
}
