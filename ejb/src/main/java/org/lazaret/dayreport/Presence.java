package org.lazaret.dayreport;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lazaret.clearance.Clearance.LeadsTo;
import org.lazaret.protocol.RiskClass;
import org.lazaret.room.Zone;
import org.lazaret.shared.Period;
import org.lazaret.stay.StayStep.Kind;

/**
 * From when to when somebody was at the site in one stay, and how they left, as the steps say that were known.
 *
 * @param riskClass {@code null} without an isolation order
 * @param ended     when it was decided that they may go, or go; {@code null} before
 * @param left      {@code null} while they are there
 * @param exit      how the stay ended; {@code null} before it has
 * @param arrived   whether a transfer from another site brought them
 * @param room      where they lay last on the day; {@code null} in none
 * @param zone      of that room as it is zoned now, for those who lie in one at the end of the day
 * @param leaves    out for treatment, with the bed kept
 */
record Presence(UUID stay, UUID person, RiskClass riskClass, Instant came, Instant ended, Instant left, Exit exit, boolean arrived, UUID room, Zone zone,
        List<Period> leaves) {

    /** How somebody left. */
    enum Exit {
        RELEASED,
        /** Released, and watched further at home (R1, R5). */
        HOME_MONITORING,
        TO_SITE, TO_HOSPITAL,
        /** Transferred, and nothing says where to but words. */
        ELSEWHERE,
        ABSCONDED, DIED
    }

    /** Whose stay it is. */
    record Guest(UUID stay, UUID site, UUID person, RiskClass riskClass) {
    }

    /**
     * A step of the stay.
     *
     * @param corrects the step it takes back; {@code null} for none
     * @param leadsTo  what the decision of a release leads to; {@code null} without one
     */
    record Step(int seq, Kind kind, Instant at, Instant recordedAt, Integer corrects, LeadsTo leadsTo) {
    }

    private static final Set<Kind> ENDINGS = Set.of(Kind.RELEASED, Kind.TRANSFERRED, Kind.ABSCONDED, Kind.DIED);

    /**
     * @param steps in the order they were recorded
     * @param moves the person's transfers
     * @param known by when a step is recorded that counts
     * @return empty for who had not come, as far as was known
     */
    static Optional<Presence> of(Guest guest, List<Step> steps, List<Move> moves, Predicate<Instant> known) {
        List<Step> told = steps.stream().filter(step -> known.test(step.recordedAt())).toList();
        Set<Integer> mistaken = told.stream().filter(step -> step.corrects() != null).map(Step::corrects).collect(Collectors.toSet());
        List<Step> standing = told.stream().filter(step -> step.kind() != Kind.WITHDRAWN && !mistaken.contains(step.seq())).toList();
        Optional<Step> came = last(standing, Set.of(Kind.ADMITTED));
        Instant left = last(standing, Set.of(Kind.DEPARTED)).map(Step::at).orElse(null);
        Instant expected = last(standing, Set.of(Kind.EXPECTED)).map(Step::at).orElse(null);
        Optional<Step> ending = last(standing, ENDINGS);
        return came.map(step -> new Presence(guest.stay(), guest.person(), guest.riskClass(), step.at(), ending.map(Step::at).orElse(null), left,
                ending.map(end -> exit(end, guest, left, moves, known)).orElse(null),
                moves.stream().anyMatch(move -> move.brought(guest.site(), expected, step.at(), known)), null, null, leaves(standing)));
    }

    private static Exit exit(Step ending, Guest guest, Instant left, List<Move> moves, Predicate<Instant> known) {
        return switch (ending.kind()) {
            case DIED -> Exit.DIED;
            case ABSCONDED -> Exit.ABSCONDED;
            case TRANSFERRED -> moves.stream().flatMap(move -> move.took(guest.site(), left, known).stream()).findFirst().orElse(Exit.ELSEWHERE);
            default -> released(ending.leadsTo());
        };
    }

    private static Exit released(LeadsTo leadsTo) {
        return leadsTo == null ? Exit.RELEASED : switch (leadsTo) {
            case HOME_MONITORING, SELF_MONITORING -> Exit.HOME_MONITORING;
            case HOSPITAL -> Exit.TO_HOSPITAL;
            case END -> Exit.RELEASED;
        };
    }

    private static List<Period> leaves(List<Step> standing) {
        List<Period> leaves = new ArrayList<>();
        Instant out = null;
        for (Step step : standing) {
            if (step.kind() == Kind.OUT) {
                out = step.at();
            } else if (step.kind() == Kind.RETURNED && out != null) {
                if (step.at().isAfter(out)) {
                    leaves.add(Period.of(out, step.at()));
                }
                out = null;
            }
        }
        if (out != null) {
            leaves.add(Period.startingAt(out));
        }
        return leaves;
    }

    private static Optional<Step> last(List<Step> standing, Set<Kind> kinds) {
        return standing.stream().filter(step -> kinds.contains(step.kind())).reduce((one, later) -> later);
    }

    Presence in(UUID where, Zone zoned) {
        return new Presence(stay, person, riskClass, came, ended, left, exit, arrived, where, zoned, leaves);
    }

    /** Whether they were there just before that moment. */
    boolean isThereAt(Instant end) {
        return came.isBefore(end) && (left == null || !left.isBefore(end));
    }

    /** Whether they were there at any time of the day. */
    boolean isThereOn(SiteDay day) {
        return came.isBefore(day.to()) && (left == null || left.isAfter(day.from()));
    }

    boolean isOutAt(Instant end) {
        return leaves.stream().anyMatch(leave -> leave.from().isBefore(end) && (leave.isOpen() || !leave.to().isBefore(end)));
    }
}
