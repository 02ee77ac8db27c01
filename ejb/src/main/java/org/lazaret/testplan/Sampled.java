package org.lazaret.testplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** All samples of one person, and the make-ups that are planned and not yet taken. */
public record Sampled(List<SampleFact> samples, List<PlannedMakeUp> makeUps) {

    /** Nothing was taken. */
    public static final Sampled NONE = new Sampled(List.of(), List.of());

    /** @param plannedDate date of the planned day it is to stand for */
    public record PlannedMakeUp(LocalDate plannedDate, LocalDate on, Instant recordedAt) {
    }
}
