package org.lazaret.collection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lazaret.collection.Task.What;
import org.lazaret.laboratory.SampleState;

/**
 * How the tests of a site stand, in people but for the last two.
 *
 * @param due       with anything to be swabbed today, whatever the reason
 * @param overdue   of whom a planned day has passed without a sample
 * @param retest    weak, and not swabbed since
 * @param recall    of a positive pool, and not tested alone since
 * @param collected swabs taken today
 * @param awaited   samples whose laboratory may still say something
 */
public record Counts(long due, long overdue, long retest, long recall, long collected, long awaited) {

    static Counts of(Collection<Due> people, LocalDate day) {
        List<Due> all = List.copyOf(people);
        return new Counts(with(all, EnumSet.allOf(What.class)), with(all, EnumSet.of(What.OVERDUE)), with(all, EnumSet.of(What.RETEST)),
                with(all, EnumSet.of(What.RECALL)), all.stream().flatMap(one -> one.examined().stream())
                .filter(one -> one.state() != SampleState.WITHDRAWN && one.sample().collectedOn().equals(day)).count(),
                all.stream().flatMap(one -> one.examined().stream()).filter(one -> one.state().isAwaited()).count());
    }

    private static long with(List<Due> all, Set<What> what) {
        return all.stream().filter(one -> one.tasks().stream().anyMatch(task -> what.contains(task.what()))).count();
    }
}
