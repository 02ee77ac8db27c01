package org.lazaret.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.conflict.ConflictRows.Moment;
import org.lazaret.series.Readings;
import org.lazaret.watch.Sample;

/** Readings as they count: where somebody has decided between two values, the other one is left out. */
@ApplicationScoped
public class CountedReadings {
    private Readings readings;
    private ConflictRows conflicts;

    protected CountedReadings() {
    }

    @Inject
    public CountedReadings(Readings readings, ConflictRows conflicts) {
        this.readings = readings;
        this.conflicts = conflicts;
    }

    /**
     * As {@link Readings#of}, in one statement more. Both values stand where nobody has decided.
     *
     * @param from epoch seconds, inclusive
     * @param to   epoch seconds, exclusive
     */
    public Map<Integer, List<Sample>> of(UUID site, Collection<Integer> wears, long from, long to) {
        return counting(site, readings.of(site, wears, from, to), from, to);
    }

    /** Of readings that were found already, those that count; in one statement. */
    public Map<Integer, List<Sample>> counting(UUID site, Map<Integer, List<Sample>> found, long from, long to) {
        Map<Moment, Integer> decided = found.isEmpty() ? Map.of() : conflicts.decided(site, from, to);
        return decided.isEmpty() ? found : found.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, wear -> wear.getValue().stream()
                .filter(sample -> decided.getOrDefault(Moment.of(sample), sample.centi()) == sample.centi()).toList()));
    }
}
