package org.lazaret.forecast;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.lazaret.clearance.Clearance;
import org.lazaret.clearance.Clearance.Decision;
import org.lazaret.clearance.Finding.Lack;
import org.lazaret.clearance.Finding.Unmet;
import org.lazaret.forecast.StayAhead.LeavesBy;
import org.lazaret.isolation.Progress;
import org.lazaret.stay.Stay;

/** When somebody leaves: by a decision, an ordered vehicle, the rules of their release, or a plan; and if nothing says so, why. */
record Leaving(Outlook leaves, LeavesBy why, List<Unmet> lacks) {

    /**
     * Of somebody who is there.
     *
     * @param answer  of the rules of release; {@code null} without an order
     * @param planned end of the bed's plan; {@code null} when nobody said
     * @param going   where they are to be transferred; {@code null} where they are not
     */
    static Leaving present(Stay stay, Clearance answer, Instant planned, Going going, Instant now, ZoneId zone) {
        if (stay.ending() != null) {
            return new Leaving(Outlook.at(now), LeavesBy.ENDED, List.of());
        }
        Leaving own = answer == null ? planned(planned, now) : released(answer, now, zone);
        if (going == null) {
            return own;
        }
        if (going.departsAt() != null) {
            return new Leaving(Outlook.at(later(now, going.departsAt())), LeavesBy.TRANSFER, own.lacks());
        }
        return new Leaving(new Outlook(own.leaves().told(), now), own.why(), own.lacks());
    }

    /** @param departsAt when the vehicle that is ordered leaves; {@code null} while none is */
    record Going(Instant departsAt) {
    }

    /**
     * Of somebody who has not come: by the days of the order, on its clock. Whose days are over before they come cannot be told.
     *
     * @param progress {@code null} where nothing was computed
     * @param arrives  now or later; {@code null} when nobody knows
     */
    static Leaving expected(Progress progress, Instant planned, Instant arrives, Instant now, ZoneId zone) {
        Instant from = arrives == null ? now : arrives;
        if (progress == null) {
            return planned == null ? new Leaving(Outlook.NEVER, LeavesBy.NO_END, List.of()) : new Leaving(after(planned, from), LeavesBy.PLANNED, List.of());
        }
        return progress.lastDay() == null ? new Leaving(Outlook.NEVER, LeavesBy.NO_RULE, List.of())
                : new Leaving(after(progress.lastDay().atStartOfDay(zone).toInstant(), from), LeavesBy.ORDER, List.of());
    }

    private static Outlook after(Instant end, Instant from) {
        return end.isAfter(from) ? Outlook.at(end) : Outlook.untold(from);
    }

    private static Leaving planned(Instant planned, Instant now) {
        return planned == null ? new Leaving(Outlook.untold(now), LeavesBy.NO_END, List.of()) : new Leaving(Outlook.at(later(now, planned)), LeavesBy.PLANNED, List.of());
    }

    private static Leaving released(Clearance answer, Instant now, ZoneId zone) {
        List<Unmet> lacks = answer.unmet();
        return switch (answer.decision()) {
            case ELIGIBLE, OVERRIDDEN -> new Leaving(Outlook.at(now), LeavesBy.MAY_LEAVE, lacks);
            case NOT_YET -> new Leaving(Outlook.at(later(now, answer.earliest())), LeavesBy.EARLIEST, lacks);
            case BLOCKED, NOT_COMPUTED -> new Leaving(Outlook.untold(soonest(answer, now, zone)),
                    answer.decision() == Decision.BLOCKED ? LeavesBy.BLOCKED : LeavesBy.NO_RULE, lacks);
        };
    }

    /** What is to be waited for in any case; a positive goes to hospital whatever the days say. */
    private static Instant soonest(Clearance answer, Instant now, ZoneId zone) {
        if (answer.basis() == null || answer.unmet().stream().anyMatch(unmet -> unmet.lack() == Lack.POSITIVE)) {
            return now;
        }
        return Stream.concat(Stream.of(now, answer.basis().overFrom()), answer.unmet().stream().map(Unmet::due).filter(Objects::nonNull)
                .map(due -> due.atStartOfDay(zone).toInstant())).max(Instant::compareTo).orElseThrow();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
