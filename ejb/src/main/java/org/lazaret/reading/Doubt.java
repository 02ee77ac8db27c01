package org.lazaret.reading;

import java.util.Locale;

/** Why a reading is not kept as one but set aside for a person to look at. What stands first is judged first. */
public enum Doubt {
    /** Unreadable, or outside 0–60 °C: no temperature at all. */
    NO_TEMPERATURE,
    /** No time can be read. */
    NO_TIME,
    /** The clock that gave the time was never set: it says 1970. */
    CLOCK_NOT_SET,
    /** More minutes ahead than the protocol allows, of the gateway's clock or of ours (settled reading 11). */
    IN_THE_FUTURE,
    /** No patch of this site has that code. */
    UNKNOWN_PATCH,
    /** The patch is known; nobody wore it at that time, as far as is recorded. */
    NOT_WORN;

    /** As the interface writes it: {@code not-worn}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
