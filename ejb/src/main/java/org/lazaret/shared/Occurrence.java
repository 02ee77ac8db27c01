package org.lazaret.shared;

import jakarta.persistence.Embeddable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * When something happened and when it was recorded (invariant 12). Both are kept, because a corridor with bad Wi-Fi
 * records late and because an auditor asks what was known when.
 */
@Embeddable
public record Occurrence(Instant occurredAt, Instant recordedAt) {
    /** A clock in a corridor may be ahead of ours by this much before we ask. */
    public static final Duration AHEAD = Duration.ofMinutes(5);

    /**
     * @param requested   when it happened according to the caller; {@code null} means now
     * @param backdating  how far back a command may reach: protocol data
     * @throws Invalid    {@code occurredAt} lies more than 5 minutes ahead or further back than the limit
     */
    public static Occurrence of(Instant requested, Clock clock, Duration backdating) {
        Instant now = clock.instant();
        if (requested == null) {
            return new Occurrence(now, now);
        }
        if (requested.isAfter(now.plus(AHEAD))) {
            throw new Invalid("occurredAt", "in-the-future", "now", now, "minutesAhead", AHEAD.toMinutes());
        }
        if (requested.isBefore(now.minus(backdating))) {
            throw new Invalid("occurredAt", "too-long-ago", "now", now, "hoursBack", backdating.toHours());
        }
        return new Occurrence(requested, now);
    }

    public static Occurrence now(Clock clock) {
        return of(null, clock, Duration.ZERO);
    }
}
