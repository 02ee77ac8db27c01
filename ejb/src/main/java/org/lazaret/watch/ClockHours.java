package org.lazaret.watch;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;

/** The hours of a site's wall clock, counted from 1970-01-01T00:00 there; the same hour of the day before is 24 less. */
public final class ClockHours {
    public static final int SECONDS = 3600;
    private final ZoneRules zone;

    public ClockHours(ZoneId zone) {
        this.zone = zone.getRules();
    }

    /** The hour in which a second lies. */
    public long of(long at) {
        return Math.floorDiv(local(at), SECONDS);
    }

    /** How many seconds of its hour have passed. */
    int passed(long at) {
        return (int) Math.floorMod(local(at), (long) SECONDS);
    }

    /** First second of the hour; of one that the clock leaves out, that of the next. */
    public long from(long hour) {
        long guess = hour * SECONDS - zone.getOffset(Instant.ofEpochSecond(hour * SECONDS)).getTotalSeconds();
        return hour * SECONDS - zone.getOffset(Instant.ofEpochSecond(guess)).getTotalSeconds();
    }

    private long local(long at) {
        return at + zone.getOffset(Instant.ofEpochSecond(at)).getTotalSeconds();
    }
}
