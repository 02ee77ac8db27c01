package org.lazaret.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.lazaret.series.SiteReadings.Held;
import org.lazaret.watch.Sample;

/**
 * Keeps readings exactly once. What lies after the newest reading of its wear is new without a look; for the rest one
 * looks at what is there. The site is locked meanwhile, so that two deliveries of the same readings see each other.
 */
@ApplicationScoped
public class Intake {
    /** By wear, then time, then value: repetitions stand beside each other. */
    private static final Comparator<Sample> BY_WEAR = Comparator.comparingInt(Sample::wear).thenComparing(Samples.IN_ORDER);

    private Readings readings;
    private ReadingRows rows;

    protected Intake() {
    }

    @Inject
    public Intake(Readings readings, ReadingRows rows) {
        this.readings = readings;
        this.rows = rows;
    }

    /** What became of one sample. */
    public enum Outcome {
        ACCEPTED,
        /** The same wear, time and value is there already: one reading. */
        REPEATED,
        /** Another value of that wear and time is there: both are kept, the higher counts until somebody decides. */
        CONFLICTING
    }

    /**
     * @param outcomes in the order in which the samples came
     * @param fresh       what was not known before, by wear, each list in order
     * @param conflicting those of the fresh ones at whose time there was another value
     */
    public record Taken(List<Outcome> outcomes, SortedMap<Integer, List<Sample>> fresh, List<Sample> conflicting) {

        public int count(Outcome outcome) {
            return Collections.frequency(outcomes, outcome);
        }
    }

    /**
     * Compares, and notes the newest readings; nothing is written yet.
     *
     * @param samples of wears of this site, in any order
     */
    public Taken compare(Held held, List<Sample> samples) {
        Integer[] order = IntStream.range(0, samples.size()).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparing(samples::get, BY_WEAR));
        Map<Integer, List<Sample>> there = there(held, samples);
        Outcome[] outcomes = new Outcome[samples.size()];
        SortedMap<Integer, List<Sample>> fresh = new TreeMap<>();
        Sample before = null;
        for (int index : order) {
            Sample sample = samples.get(index);
            Sample known = before != null && Samples.same(before, sample) ? before : find(there, sample);
            outcomes[index] = known != null ? Outcome.REPEATED : isContradicted(before, there, sample)
                    ? Outcome.CONFLICTING : Outcome.ACCEPTED;
            if (known == null || !Samples.joined(known, sample).equals(known)) {
                fresh.computeIfAbsent(sample.wear(), wear -> new ArrayList<>()).add(sample);
            }
            before = known == null ? sample : Samples.joined(known, sample);
            held.vitals().add(sample);
        }
        List<Sample> conflicting = IntStream.range(0, outcomes.length).filter(i -> outcomes[i] == Outcome.CONFLICTING)
                .mapToObj(samples::get).toList();
        return new Taken(List.of(outcomes), fresh, conflicting);
    }

    /** Writes down what was new. */
    public void keep(Held held, long delivery, Taken taken) {
        SortedMap<Integer, SortedMap<Integer, List<Sample>>> byHour = new TreeMap<>();
        taken.fresh().forEach((wear, samples) -> samples.forEach(sample -> byHour
                .computeIfAbsent(Frame.hour(sample.at()), hour -> new TreeMap<>())
                .computeIfAbsent(wear, w -> new ArrayList<>()).add(sample)));
        rows.addFrames(held.site(), delivery, byHour);
    }

    /** What is there of the wears and days of which something old came. */
    private Map<Integer, List<Sample>> there(Held held, List<Sample> samples) {
        Map<Integer, Set<Integer>> wearsByDay = new HashMap<>();
        for (Sample sample : samples) {
            if (sample.at() <= held.vitals().newSince(sample.wear())) {
                wearsByDay.computeIfAbsent(Series.day(sample.at()), day -> new HashSet<>()).add(sample.wear());
            }
        }
        Map<Integer, List<Sample>> there = new HashMap<>();
        wearsByDay.forEach((day, wears) -> readings.of(held.site(), wears, (long) day * Series.DAY_SECONDS,
                (day + 1L) * Series.DAY_SECONDS).forEach((wear, found) -> there.merge(wear, found, (one, other) -> {
                    List<Sample> both = new ArrayList<>(one);
                    both.addAll(other);
                    return Samples.once(both);
                })));
        return there;
    }

    private static Sample find(Map<Integer, List<Sample>> there, Sample sample) {
        List<Sample> others = there.getOrDefault(sample.wear(), List.of());
        int found = Collections.binarySearch(others, sample, Samples.IN_ORDER);
        return found < 0 ? null : others.get(found);
    }

    private static boolean isContradicted(Sample before, Map<Integer, List<Sample>> there, Sample sample) {
        if (before != null && before.wear() == sample.wear() && before.at() == sample.at()) {
            return true;
        }
        List<Sample> others = there.getOrDefault(sample.wear(), List.of());
        int place = -Collections.binarySearch(others, sample, Samples.IN_ORDER) - 1;
        return place > 0 && others.get(place - 1).at() == sample.at()
                || place < others.size() && others.get(place).at() == sample.at();
    }
}
