package org.lazaret.laboratory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.lazaret.sample.Contents;
import org.lazaret.sample.MadeSamples;
import org.lazaret.sample.Sample;
import org.lazaret.sample.Swab;
import org.lazaret.shared.Occurrence;
import org.lazaret.testplan.Outcome;

/** Samples and what came of them, without a database. */
public final class ExaminedSamples {
    private static final Instant ALWAYS = Instant.MAX;
    private static final int HOURS = 3600;

    private ExaminedSamples() {
    }

    /** @param outcome {@code null} for none yet; known eight hours after the collection */
    public static Examined single(Swab swab, Outcome outcome, Instant collectedAt) {
        return of(swab, 1, Contents.PEOPLE, outcome, collectedAt);
    }

    public static Examined pooled(Swab swab, Outcome outcome, Instant collectedAt) {
        return of(swab, 10, Contents.PEOPLE, outcome, collectedAt);
    }

    public static Examined surroundings(Swab swab) {
        return of(swab, 1, Contents.SURROUNDINGS, null, swab.collectedAt());
    }

    public static Examined lost(Swab swab, Instant collectedAt) {
        Sample sample = made(swab, 1, Contents.PEOPLE);
        Receipt missing = new Receipt(sample.tube().id(), null, false, new Occurrence(collectedAt.plusSeconds(HOURS), collectedAt.plusSeconds(HOURS)), UUID.randomUUID(), null);
        return Examined.of(sample, new TubeFate(null, missing, null), List.of(), ALWAYS);
    }

    public static Examined withdrawn(Swab swab) {
        Sample sample = made(swab, 1, Contents.PEOPLE);
        MadeSamples.withdraw(sample, swab.collectedAt());
        return Examined.of(sample, TubeFate.AT_THE_SITE, List.of(), ALWAYS);
    }

    private static Examined of(Swab swab, int capacity, Contents contents, Outcome outcome, Instant collectedAt) {
        Sample sample = made(swab, capacity, contents);
        if (outcome == null) {
            return Examined.of(sample, TubeFate.AT_THE_SITE, List.of(), ALWAYS);
        }
        Instant known = collectedAt.plusSeconds(8 * HOURS);
        TubeResult result = new TubeResult(sample.tube().id(), new Laboratory("疾控中心", known, UUID.randomUUID()),
                new Reported(sample.tube().code(), outcome, "疾控中心", "试剂", known, null, null), known, UUID.randomUUID());
        return Examined.of(sample, new TubeFate(null, null, result), List.of(result), ALWAYS);
    }

    private static Sample made(Swab swab, int capacity, Contents contents) {
        return MadeSamples.of(swab, capacity, contents, LocalDate.ofInstant(swab.collectedAt(), ZoneId.of("Asia/Shanghai")));
    }
}
