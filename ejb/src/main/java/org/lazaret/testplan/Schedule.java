package org.lazaret.testplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The plans somebody had, one after the other: by the order, after a migration, a restart of the clock, with somebody who
 * shares the room. A change asks nothing of days that were past when it came, and the old plan nothing after it.
 *
 * @param changes never empty, in the order they came; the first has no date
 */
public record Schedule(List<Change> changes) {

    /**
     * @param from         date on which it came; {@code null} for the first plan
     * @param recordedAt   since when it is on record; {@code null} for the first plan
     * @param voidsEarlier whether what was planned before is void (a restart, R8)
     */
    public record Change(Plan plan, LocalDate from, Instant recordedAt, boolean voidsEarlier) {
    }

    public Schedule {
        changes = List.copyOf(changes);
    }

    public static Schedule of(Plan first) {
        return new Schedule(List.of(new Change(first, null, null, false)));
    }

    /** @param at when it came about, which is when it was recorded */
    public Schedule then(Plan plan, Instant at, boolean voidsEarlier) {
        return new Schedule(Stream.concat(changes.stream(),
                Stream.of(new Change(plan, LocalDate.ofInstant(at, plan.count().zone()), at, voidsEarlier))).toList());
    }

    /** The one that holds. */
    public Plan plan() {
        return last().plan();
    }

    /** Since when it holds; {@code null} for the plan of the order. */
    public Instant since() {
        return last().recordedAt();
    }

    /** By date; a pair is before release, hence asked for on the last of them alone. */
    public List<PlannedDay> plannedDays() {
        List<PlannedDay> days = new ArrayList<>();
        for (Change change : changes) {
            days.removeIf(day -> change.voidsEarlier() || change.from() == null || !day.date().isBefore(change.from()));
            change.plan().plannedDays().stream().filter(day -> change.from() == null || !day.date().isBefore(change.from()))
                    .forEach(days::add);
        }
        return IntStream.range(0, days.size()).mapToObj(i -> i == days.size() - 1 ? days.get(i) : days.get(i).single()).toList();
    }

    private Change last() {
        return changes.get(changes.size() - 1);
    }
}
