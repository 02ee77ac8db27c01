package org.lazaret.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.series.SiteReadings.Held;
import org.lazaret.watch.Sample;

/** Takes readings out of the wear they were kept for, because it is known now that the patch was not on then. */
@ApplicationScoped
public class Removal {
    private Readings readings;
    private ReadingRows rows;

    protected Removal() {
    }

    @Inject
    public Removal(Readings readings, ReadingRows rows) {
        this.readings = readings;
        this.rows = rows;
    }

    /**
     * @param held    the site's readings, locked
     * @param samples to take out, of one wear; they are there
     */
    public void of(Held held, int wear, List<Sample> samples) {
        UUID site = held.site();
        Set<Integer> hours = samples.stream().map(s -> Frame.hour(s.at())).collect(Collectors.toSet());
        rows.framedHours(site).keySet().stream().filter(hours::contains).forEach(hour -> new HourOver(rows).put(site, hour));
        Map<Integer, List<Sample>> byDay = samples.stream().collect(Collectors.groupingBy(s -> Series.day(s.at())));
        byDay.forEach((day, out) -> rewrite(site, day, wear, out));
        held.vitals().forget(wear);
        newest(site, wear, samples).forEach(held.vitals()::add);
    }

    private void rewrite(UUID site, int day, int wear, List<Sample> out) {
        List<Sample> left = new ArrayList<>();
        rows.series(site, day, day, Set.of(wear), left::add);
        left.removeIf(sample -> out.stream().anyMatch(gone -> Samples.same(gone, sample)));
        if (left.isEmpty()) {
            rows.dropSeries(site, day, wear);
        } else {
            rows.saveSeries(site, day, new TreeMap<>(Map.of(wear, left)));
        }
    }

    /** What is left of the wear since a week before the first that went. */
    private List<Sample> newest(UUID site, int wear, List<Sample> gone) {
        long first = gone.stream().mapToLong(Sample::at).min().orElseThrow();
        long last = gone.stream().mapToLong(Sample::at).max().orElseThrow();
        return readings.of(site, Set.of(wear), first - 7L * Series.DAY_SECONDS, last + Series.DAY_SECONDS).getOrDefault(wear, List.of());
    }
}
