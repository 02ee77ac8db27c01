package org.lazaret.testplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All samples of one person, and the days on which missed tests were planned to be made up. */
public record Sampled(List<SampleFact> samples, List<PlannedMakeUp> makeUps) {

    /** Nothing was taken. */
    public static final Sampled NONE = new Sampled(List.of(), List.of());

    /** Since when a positive of this person stands, whatever it was taken for; empty without one. */
    public Optional<Instant> positiveSince(Instant asOf) {
        return samples.stream().filter(sample -> sample.isKnown(asOf) && sample.isPositive(asOf))
                .flatMap(sample -> sample.result(asOf).stream()).map(SampleFact.Result::recordedAt).min(Comparator.naturalOrder());
    }

    /**
     * What would have been known at a moment, had results come at once: of samples taken before that person left, and of those
     * that stand in for one of them, whenever taken. What was taken at home later is a fact of its own. A sample that nobody
     * knew of then counts as soon as it has a result.
     *
     * @param left when that person left; {@link Instant#MAX} while they are there
     */
    public Sampled inHindsight(Instant moment, Instant left) {
        Map<UUID, SampleFact> told = new LinkedHashMap<>();
        samples.stream().sorted(Comparator.comparing(SampleFact::collectedAt))
                .filter(sample -> sample.collectedAt().isBefore(left) || told.containsKey(sample.standsInFor()))
                .filter(sample -> sample.isKnown(moment) || !sample.results().isEmpty())
                .forEach(sample -> told.put(sample.id(), sample.inHindsight(moment)));
        return new Sampled(List.copyOf(told.values()), makeUps);
    }

    /**
     * @param plannedDate date of the planned day that was missed
     * @param on          the day on which it is to be made up
     * @param endedAt     when it was taken back or moved to another day; {@code null} while it stands
     * @param by          name of whoever signed it; {@code null} where nobody tells
     */
    public record PlannedMakeUp(LocalDate plannedDate, LocalDate on, Instant recordedAt, Instant endedAt, String by) {

        /** As it was recorded by then. */
        public boolean stands(Instant asOf) {
            return !recordedAt.isAfter(asOf) && (endedAt == null || endedAt.isAfter(asOf));
        }
    }
}
