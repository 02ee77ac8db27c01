package org.lazaret.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * How a gateway stands.
 *
 * @param last {@code null} when nothing came from it yet
 * @param day  of the last 24 hours
 */
public record GatewayContact(UUID id, String name, Instant madeAt, Last last, Counts day) {

    /**
     * What it brought last.
     *
     * @param number   of the delivery at the site
     * @param sentAt   by its own clock; {@code null} when it did not say
     * @param newestAt when the newest of the readings was measured that were new; {@code null} when none was
     */
    public record Last(long number, Instant receivedAt, Instant sentAt, Instant newestAt) {

        /** How far its clock is ahead of ours, negative when it is behind, the way included; {@code null} when it did not say. */
        public Duration clockAhead() {
            return sentAt == null ? null : Duration.between(receivedAt, sentAt);
        }

        /** How old the newest reading was when it came; {@code null} when none was new. */
        public Duration lag() {
            return newestAt == null ? null : Duration.between(newestAt, receivedAt);
        }
    }

    /** How many readings, by what became of them. */
    public record Counts(long deliveries, long accepted, long repeated, long conflicting, long quarantined) {
        static final Counts NONE = new Counts(0, 0, 0, 0, 0);
    }

    /** The worst that is so. */
    public enum State {
        /** Nothing comes any more. */
        SILENT,
        /** Nothing has come yet. */
        NEVER,
        /** Its clock is so far off that readings are set aside. */
        CLOCK_WRONG,
        /** It brings readings long after they were measured: a fever would be seen late. */
        LATE,
        FINE
    }
}
