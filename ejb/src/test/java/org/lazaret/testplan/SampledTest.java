package org.lazaret.testplan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lazaret.protocol.Specimen;
import org.lazaret.testplan.SampleFact.Result;

/** What a release would have rested on, had results come at once. */
class SampledTest {
    private static final Instant RELEASED = Instant.parse("2021-08-11T08:00:00Z");
    private static final Instant LEFT = RELEASED.plus(Duration.ofHours(2));
    private static final UUID WEAK = UUID.randomUUID();

    @Test
    void a_result_that_came_later_counts_as_if_it_had_been_there() {
        Sampled told = hindsight(sample(UUID.randomUUID(), -24, null, result(Outcome.NEGATIVE, -12), result(Outcome.POSITIVE, 30)));
        assertEquals(List.of(RELEASED), told.positiveSince(RELEASED).stream().toList());
    }

    @Test
    void of_two_results_of_one_moment_the_later_row_stands() {
        Sampled told = hindsight(sample(UUID.randomUUID(), -24, null, result(Outcome.POSITIVE, 30), result(Outcome.NEGATIVE, 30)));
        assertEquals(List.of(Outcome.NEGATIVE), outcomes(told));
    }

    @Test
    void what_was_taken_before_they_left_counts_and_what_was_taken_at_home_does_not() {
        Sampled told = hindsight(sample(UUID.randomUUID(), 1, null, result(Outcome.INVALID, 30)), sample(UUID.randomUUID(), 2, null, result(Outcome.POSITIVE, 30)),
                sample(UUID.randomUUID(), 48, null, result(Outcome.POSITIVE, 60)));
        assertEquals(List.of(Outcome.INVALID), outcomes(told));
    }

    @Test
    void a_retest_speaks_for_the_sample_it_stands_in_for_whenever_it_was_taken() {
        Sampled told = hindsight(sample(WEAK, -24, null, result(Outcome.WEAK, 30)), sample(UUID.randomUUID(), 40, WEAK, result(Outcome.NEGATIVE, 50)));
        assertEquals(List.of(Outcome.WEAK, Outcome.NEGATIVE), outcomes(told));
    }

    @Test
    void a_swab_that_nobody_knew_of_says_nothing_until_it_has_a_result() {
        SampleFact late = new SampleFact(UUID.randomUUID(), RELEASED.minusSeconds(3600), RELEASED.plusSeconds(3600), Specimen.NASOPHARYNGEAL, false, null, null, List.of());
        assertEquals(List.of(), hindsight(late).samples());
    }

    private static Sampled hindsight(SampleFact... samples) {
        return new Sampled(List.of(samples), List.of()).inHindsight(RELEASED, LEFT);
    }

    private static List<Outcome> outcomes(Sampled told) {
        return told.samples().stream().flatMap(one -> one.result(RELEASED).stream()).map(Result::outcome).toList();
    }

    /** @param hours after the release */
    private static SampleFact sample(UUID id, int hours, UUID standsInFor, Result... results) {
        Instant at = RELEASED.plus(Duration.ofHours(hours));
        return new SampleFact(id, at, at, Specimen.NASOPHARYNGEAL, false, null, standsInFor, Stream.of(results).toList());
    }

    private static Result result(Outcome outcome, int hours) {
        Instant at = RELEASED.plus(Duration.ofHours(hours));
        return new Result(outcome, "甲", "A", at, at);
    }
}
