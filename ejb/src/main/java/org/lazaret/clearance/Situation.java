package org.lazaret.clearance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lazaret.access.Role;
import org.lazaret.isolation.Exposure;
import org.lazaret.shared.Period;
import org.lazaret.testplan.Outcome;
import org.lazaret.testplan.Phase;
import org.lazaret.testplan.PlanRules;
import org.lazaret.testplan.Sampled;

/**
 * All that was recorded by a moment about somebody who wants to leave; for a moment to come nothing more is recorded until
 * then.
 *
 * @param footing   the rules of the order, then those of each migration; never empty
 * @param contact   the close contact of a secondary one; {@code null} where none is on record
 * @param roomMates everybody who has shared the room
 * @param signed    {@code null} where nobody signed an override
 */
public record Situation(Instant asOf, ZoneId zone, Stage stage, List<Footing> footing, Clock clock, Sampled sampled,
        LinkedContact contact, List<RoomMate> roomMates, List<Fever> fevers, List<Surface> surfaces, HandOver handOver,
        SignedOverride signed) {

    /** What the rules that hold now ask; {@code null} where no version has a rule for the class. */
    Demands demands() {
        return footing.get(footing.size() - 1).demands();
    }

    /**
     * @param begun          home monitoring: when they left the site; {@code null} otherwise
     * @param releaseOrdered {@code null} while it is not
     * @param left           physically; {@code null} while they are there
     */
    public record Stage(Phase phase, Instant begun, Instant releaseOrdered, Instant left) {
    }

    /**
     * @param demands    {@code null} where no version has a rule for the class
     * @param recordedAt of the migration; {@code null} for the order itself
     */
    public record Footing(Demands demands, Instant recordedAt) {
    }

    /**
     * @param ordered    as the order says
     * @param restarts   those decided for (R8)
     * @param inQuestion when those were proposed that nobody has decided
     * @param settled    when proposals were dismissed or restarts taken back
     */
    public record Clock(Exposure ordered, List<Restart> restarts, List<Instant> inQuestion, List<Instant> settled) {

        public static Clock of(Exposure ordered) {
            return new Clock(ordered, List.of(), List.of(), List.of());
        }

        boolean lastPositiveInside() {
            return restarts.stream().anyMatch(restart -> restart.dayZero() == null);
        }

        boolean decidedSince(Instant moment) {
            return restarts.stream().anyMatch(restart -> !restart.recordedAt().isBefore(moment))
                    || settled.stream().anyMatch(at -> !at.isBefore(moment));
        }
    }

    /** @param dayZero the day the last positive left; {@code null} while that one is inside */
    public record Restart(LocalDate dayZero, Instant recordedAt) {
    }

    /** @param rules of the class the contact is isolated under */
    public record LinkedContact(PlanRules rules, Clock clock, Sampled sampled) {
    }

    /**
     * @param together time in one room, half-open; open while they still share it
     * @param knownAt  when it was recorded that they share it
     * @param rules    {@code null} where no version has any for the class: then those of the one they share with hold
     * @param notAlone whether this one must not be left alone (R12)
     */
    public record RoomMate(UUID person, Period together, Instant knownAt, PlanRules rules, Clock clock, Sampled sampled, boolean fever,
            boolean notAlone) {

        /** The time both were in the room; empty where one left as the other came, for times in a room are half-open. */
        public static Optional<Period> together(Period one, Period other) {
            if (!one.overlaps(other)) {
                return Optional.empty();
            }
            Instant from = one.from().isAfter(other.from()) ? one.from() : other.from();
            Instant to = one.to() == null || other.to() != null && other.to().isBefore(one.to()) ? other.to() : one.to();
            return Optional.of(new Period(from, to));
        }

        boolean shares() {
            return together.isOpen();
        }
    }

    /** @param settledAt when it was recorded as over or refuted; {@code null} while it is open, confirmed or not */
    public record Fever(UUID episode, Instant began, Instant settledAt) {
    }

    /** What is sampled besides the person. */
    public enum Thing {
        ROOM, BELONGINGS
    }

    /**
     * @param outcome    {@code null} while no result is recorded
     * @param recordedAt of the result
     */
    public record Surface(UUID sample, Thing of, Instant collectedAt, Outcome outcome, Instant recordedAt) {

        /** As if its result, which there is, had been known at that moment already. */
        public Surface inHindsight(Instant moment) {
            return new Surface(sample, of, collectedAt, outcome, recordedAt.isBefore(moment) ? recordedAt : moment);
        }
    }

    /**
     * @param communityAt  when the community's confirmation was recorded; {@code null} while it was not
     * @param missedChecks morning and evening checks that were not done
     */
    public record HandOver(Instant communityAt, boolean vehicle, int missedChecks) {
    }

    /**
     * @param signatures in any order
     * @param answersFor the matters that were unmet when the second one signed
     */
    public record SignedOverride(String reason, List<Signature> signatures, Set<String> answersFor) {
    }

    /** @param proven whether the password was proved again for it */
    public record Signature(UUID user, Role role, Instant at, boolean proven) {
    }
}
