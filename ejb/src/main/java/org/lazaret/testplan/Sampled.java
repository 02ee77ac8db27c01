package org.lazaret.testplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All samples of one person, and the make-ups that are planned and not yet taken. */
public record Sampled(List<SampleFact> samples, List<PlannedMakeUp> makeUps) {

    /** Nothing was taken. */
    public static final Sampled NONE = new Sampled(List.of(), List.of());

    /** Since when a positive of this person stands, whatever it was taken for; empty without one. */
    public Optional<Instant> positiveSince(Instant asOf) {
        return samples.stream().filter(sample -> sample.isKnown(asOf) && sample.isPositive(asOf))
                .flatMap(sample -> sample.result(asOf).stream()).map(SampleFact.Result::recordedAt).min(Comparator.naturalOrder());
    }

    /** @param plannedDate date of the planned day it is to stand for */
    public record PlannedMakeUp(LocalDate plannedDate, LocalDate on, Instant recordedAt) {
    }
}
