package org.lazaret.session;

import java.time.Duration;
import java.time.Instant;

/**
 * How failed sign-ins slow the next one down and then lock: for an account name, or for a network address.
 *
 * @param free      so many failures cost nothing
 * @param lockAfter so many lock
 * @param lockFor   how long a lock lasts; it ends by itself
 * @param slowest   the longest wait between two attempts short of a lock
 */
record SignInRule(int free, int lockAfter, Duration lockFor, Duration slowest) {
    static final SignInRule ACCOUNT = new SignInRule(3, 10, Duration.ofMinutes(15), Duration.ofSeconds(30));
    /** Many people may share an address, so it takes more to slow it. */
    static final SignInRule ADDRESS = new SignInRule(20, 60, Duration.ofMinutes(15), Duration.ofSeconds(10));
    /** Failures are forgotten when nobody has tried for this long. */
    static final Duration FORGOTTEN_AFTER = Duration.ofHours(12);

    /** What is known about a name or address. */
    record Tries(int failures, Instant lastTried, Instant lockedUntil) {
        static final Tries NONE = new Tries(0, Instant.EPOCH, null);
    }

    /**
     * @param known the attempt comes from an address known to a site: it is slowed, never locked, so that nobody outside
     *              can lock a site's people out
     * @return the instant from which the next attempt is possible; in the past when it is possible at once
     */
    Instant possibleFrom(Tries tries, boolean known) {
        Instant slowed = tries.failures() < free ? Instant.MIN : tries.lastTried().plus(pause(tries.failures()));
        boolean locked = !known && tries.lockedUntil() != null && tries.lockedUntil().isAfter(slowed);
        return locked ? tries.lockedUntil() : slowed;
    }

    /** An attempt counts as failed from its start, so that a hundred at once are not all the first. */
    Tries tried(Tries before, Instant now) {
        int failures = (isForgotten(before, now) ? 0 : before.failures()) + 1;
        boolean locks = failures >= lockAfter;
        return new Tries(failures, now, locks ? now.plus(lockFor) : null);
    }

    private static boolean isForgotten(Tries tries, Instant now) {
        boolean lockOver = tries.lockedUntil() != null && !tries.lockedUntil().isAfter(now);
        return lockOver || tries.lastTried().plus(FORGOTTEN_AFTER).isBefore(now);
    }

    private Duration pause(int failures) {
        long seconds = 1L << Math.min(failures - free, 20);
        return Duration.ofSeconds(Math.min(seconds, slowest.toSeconds()));
    }
}
