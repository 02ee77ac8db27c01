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
import java.util.function.Consumer;
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
        if (wears.isEmpty() || to <= from) {
            return new HashMap<>();
        }
        Set<Integer> wanted = new HashSet<>(wears);
        Found found = new Found(from, to);
        // Frames first: what is put into series between the two statements is then seen twice and never missed.
        rows.frames(site, Frame.hour(from), Frame.hour(to - 1), wanted::contains, found);
        rows.series(site, Series.day(from), Series.day(to - 1), wanted, found);
        found.byWear.replaceAll((wear, samples) -> Samples.once(samples));
        return found.byWear;
    }

    /** Gathers what falls into the span. A wear's readings come in a row: its list is looked up once for all of them. */
    private static final class Found implements Consumer<Sample> {
        private final Map<Integer, List<Sample>> byWear = new HashMap<>();
        private final long from;
        private final long to;
        private int wear;
        private List<Sample> ofWear;

        Found(long from, long to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public void accept(Sample sample) {
            if (sample.at() >= from && sample.at() < to) {
                if (ofWear == null || wear != sample.wear()) {
                    wear = sample.wear();
                    ofWear = byWear.computeIfAbsent(wear, w -> new ArrayList<>());
                }
                ofWear.add(sample);
            }
        }
    }
}
