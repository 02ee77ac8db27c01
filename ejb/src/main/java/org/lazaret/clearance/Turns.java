package org.lazaret.clearance;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lazaret.clearance.Situation.Clock;
import org.lazaret.isolation.Exposure;
import org.lazaret.testplan.Phase;
import org.lazaret.testplan.Plan;
import org.lazaret.testplan.PlanRules;
import org.lazaret.testplan.Schedule;

/**
 * The plans of somebody, turn by turn: by the order, a migration, a restart, the later day 0 of somebody in the same room.
 * The latest day 0 holds, and one that was taken is not given back (settled reading 5).
 */
final class Turns {
    private final Phase phase;
    private final ZoneId zone;
    private final PlanRules first;
    private final Exposure ordered;
    private final List<Turn> turns = new ArrayList<>();
    private Exposure exposure;

    private record Turn(Instant at, PlanRules rules, Exposure exposure, boolean restart) {
    }

    /** @param ordered day 0 by the order */
    Turns(Phase phase, ZoneId zone, PlanRules first, Exposure ordered) {
        this.phase = phase;
        this.zone = zone;
        this.first = first;
        this.ordered = ordered;
    }

    Turns rules(Instant at, PlanRules other) {
        turns.add(new Turn(at, other, null, false));
        return this;
    }

    Turns restarts(Clock clock) {
        clock.restarts().stream().filter(restart -> restart.dayZero() != null)
                .forEach(restart -> turns.add(new Turn(restart.recordedAt(), null, new Exposure(restart.dayZero(), null), true)));
        return this;
    }

    /** Day 0 of somebody else in the room: that of their order, and each later one they took while they shared it. */
    Turns sharing(Instant since, Instant until, Clock other) {
        turns.add(new Turn(since, null, other.ordered(), false));
        other.restarts().stream().filter(restart -> restart.dayZero() != null && (until == null || restart.recordedAt().isBefore(until)))
                .forEach(restart -> turns.add(new Turn(later(since, restart.recordedAt()), null, new Exposure(restart.dayZero(), null), false)));
        return this;
    }

    Schedule schedule() {
        PlanRules rules = first;
        exposure = ordered;
        Schedule schedule = Schedule.of(plan(rules));
        for (Turn turn : turns.stream().sorted(Comparator.comparing(Turn::at)).toList()) {
            boolean later = turn.exposure != null && turn.exposure.day().isAfter(exposure.day());
            if (later || turn.rules != null) {
                rules = turn.rules == null ? rules : turn.rules;
                exposure = later ? turn.exposure : exposure;
                schedule = schedule.then(plan(rules), turn.at, turn.restart);
            }
        }
        return schedule;
    }

    /** Day 0 as it holds; asked after {@link #schedule}. */
    Exposure exposure() {
        return exposure;
    }

    private Plan plan(PlanRules rules) {
        return new Plan(rules, phase, exposure.count(zone, rules.convention()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
