package org.lazaret.contact;

import java.time.Instant;
import java.util.UUID;

/**
 * What brought somebody and a positive together: why they are a contact, where and when.
 *
 * @param room    where the positive was
 * @param ownRoom where the contact was; {@code null} for staff
 * @param to      first instant after it; {@code null} for a moment
 */
public record Encounter(Kind kind, UUID room, UUID ownRoom, Instant from, Instant to) {

    /** What brought them together. */
    public enum Kind {
        SHARED_ROOM(Grade.ROOM), NEXT_DOOR(Grade.DOOR), SAME_FLOOR(Grade.FLOOR),
        ADMITTED(Grade.STAFF), MOVED(Grade.STAFF), MEASURED(Grade.STAFF), RECHECKED(Grade.STAFF), PAIRED(Grade.STAFF),
        SAMPLED(Grade.STAFF),
        /** Brought meals or goods to the doors of the floor. */
        BROUGHT(Grade.STAFF),
        /** Disinfected the room after the positive. */
        CLEANED(Grade.STAFF),
        /** Took samples of its surfaces. */
        SAMPLED_ROOM(Grade.STAFF);

        private final Grade grade;

        Kind(Grade grade) {
            this.grade = grade;
        }

        public Grade grade() {
            return grade;
        }

        /** Whether it is written down by room, whoever lay there. */
        boolean isAtARoom() {
            return this == BROUGHT || this == CLEANED || this == SAMPLED_ROOM;
        }
    }
}
