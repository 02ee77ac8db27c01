package org.lazaret.testplan;

/** Where somebody is on the way out: it says which of the version's days and samples are counted. */
public enum Phase {
    /** In a site; where the class has no central days, its days at home are counted instead. */
    CENTRAL,
    /** At home from the beginning. */
    HOME_ISOLATION,
    /** At home after the central days, with a calendar of its own that begins with the leaving (R1, R3, R4). */
    HOME_MONITORING,
    /** After home isolation, in the same count (R5). */
    SELF_MONITORING
}
