package org.lazaret.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lazaret.watch.Sample;

/** Readings of wears in a span of time, wherever they are kept. */
@ApplicationScoped
public class Readings {
    private ReadingRows rows;

    protected Readings() {
    }

    @Inject
    public Readings(ReadingRows rows) {
        this.rows = rows;
    }

    /**
     * Two statements, whatever the span and the number of wears.
     *
     * @param from epoch seconds, inclusive
     * @param to   epoch seconds, exclusive
     * @return of each wear in order, each reading once; wears without a reading are missing
     */
    public Map<Integer, List<Sample>> of(UUID site, Collection<Integer> wears, long from, long to) {
        Map<Integer, List<Sample>> found = new HashMap<>();
        if (wears.isEmpty() || to <= from) {
            return found;
        }
        Set<Integer> wanted = new HashSet<>(wears);
        // Frames first: what is put into series between the two statements is then seen twice and never missed.
        rows.frames(site, Frame.hour(from), Frame.hour(to - 1), wanted::contains, sample -> add(found, sample, from, to));
        rows.series(site, Series.day(from), Series.day(to - 1), wanted, sample -> add(found, sample, from, to));
        found.replaceAll((wear, samples) -> Samples.once(samples));
        return found;
    }

    private static void add(Map<Integer, List<Sample>> found, Sample sample, long from, long to) {
        if (sample.at() >= from && sample.at() < to) {
            found.computeIfAbsent(sample.wear(), wear -> new ArrayList<>()).add(sample);
        }
    }
}
