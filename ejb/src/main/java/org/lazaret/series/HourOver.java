package org.lazaret.series;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.lazaret.watch.Sample;

/** Moves an hour out of its frames into the series of its wears; the site's readings are locked. */
final class HourOver {
    private final ReadingRows rows;

    HourOver(ReadingRows rows) {
        this.rows = rows;
    }

    void put(UUID site, int hour) {
        SortedMap<Integer, List<Sample>> together = new TreeMap<>();
        rows.frames(site, hour, hour, wear -> true,
                sample -> together.computeIfAbsent(sample.wear(), wear -> new ArrayList<>()).add(sample));
        int day = Math.floorDiv(hour, Series.DAY_SECONDS / Frame.HOUR_SECONDS);
        rows.series(site, day, day, together.keySet(), sample -> together.get(sample.wear()).add(sample));
        together.replaceAll((wear, samples) -> Samples.once(samples));
        rows.saveSeries(site, day, together);
        rows.dropFrames(site, hour);
    }
}
