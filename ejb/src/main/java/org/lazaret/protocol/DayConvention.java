package org.lazaret.protocol;

/** How "N days" are counted; data of the version, and said on every screen that shows a computed date. */
public enum DayConvention {
    /** The day of the last exposure is day 0; N days are over during day N. The reading that holds unless a version says otherwise. */
    DAY_ZERO,
    /** The day of the last exposure is day 1; N days are over during day N, one calendar day earlier. */
    DAY_ONE,
    /** The day of the last exposure is day 0, and day N itself must have passed. */
    DAY_ZERO_COMPLETE,
    /** Blocks of 24 hours from the instant of the last exposure, whatever the calendar says. */
    HOURS_24
}
