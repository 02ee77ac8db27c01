package org.lazaret.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.lazaret.protocol.Specimen;
import org.lazaret.sample.SampleRule.Known;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.Occurrence;
import org.lazaret.shared.Refusal;

/** Which samples are taken down, on facts alone. */
class SampleRuleTest {
    private static final Instant NOW = Instant.parse("2021-08-09T02:24:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2021-08-09");
    private static final SampleRule RULE = new SampleRule(NOW, Duration.ofHours(72), ZoneId.of("Asia/Shanghai"));
    private static final UUID PERSON = UUID.randomUUID();

    @Test
    void takes_a_swab_of_somebody_who_is_there_into_a_tube_with_a_place() {
        assertEquals("taken", said(swab(PERSON, NOW, Swab.Answers.planned(TODAY)), tube(1)));
    }

    @Test
    void takes_what_a_phone_brings_within_the_backdating_limit_and_nothing_older_or_ahead() {
        assertEquals("taken", said(swab(PERSON, NOW.minus(Duration.ofHours(72)), Swab.Answers.NOTHING), tube(1)));
        assertEquals("too-long-ago", said(swab(PERSON, NOW.minus(Duration.ofHours(72)).minusSeconds(1), Swab.Answers.NOTHING), tube(1)));
        assertEquals("taken", said(swab(PERSON, NOW.plusSeconds(300), Swab.Answers.NOTHING), tube(1)));
        assertEquals("in-the-future", said(swab(PERSON, NOW.plusSeconds(301), Swab.Answers.NOTHING), tube(1)));
    }

    @Test
    void the_planned_day_is_the_calendar_day_of_the_site() {
        Instant lateOnTheEighth = Instant.parse("2021-08-08T15:59:59Z");
        assertEquals("taken", said(swab(PERSON, lateOnTheEighth, Swab.Answers.planned(TODAY.minusDays(1))), tube(1)));
        assertEquals("not-the-planned-day", said(swab(PERSON, lateOnTheEighth, Swab.Answers.planned(TODAY)), tube(1)));
        assertEquals("taken", said(swab(PERSON, lateOnTheEighth.plusSeconds(1), Swab.Answers.planned(TODAY)), tube(1)));
    }

    @Test
    void a_make_up_is_for_an_earlier_day() {
        assertEquals("taken", said(swab(PERSON, NOW, Swab.Answers.makeUp(TODAY.minusDays(1))), tube(1)));
        assertEquals("not-the-planned-day", said(swab(PERSON, NOW, Swab.Answers.makeUp(TODAY)), tube(1)));
        assertEquals("taken", said(swab(PERSON, NOW, Swab.Answers.makeUp(TODAY.minusDays(365))), tube(1)));
        assertEquals("not-the-planned-day", said(swab(PERSON, NOW, Swab.Answers.makeUp(TODAY.minusDays(366))), tube(1)));
        assertEquals("not-the-planned-day", said(swab(PERSON, NOW, Swab.Answers.makeUp(TODAY.plusDays(1))), tube(1)));
    }

    @Test
    void nobody_who_was_not_there() {
        assertEquals("not-here", said(RULE, swab(PERSON, NOW, Swab.Answers.NOTHING), new Known(false, tube(1), List.of(), null)));
    }

    @Test
    void no_tube_beyond_its_size_and_nobody_twice_in_it() {
        Tube pool = tube(5);
        List<Sample> four = IntStream.range(0, 4).mapToObj(i -> sample(swab(UUID.randomUUID(), NOW, Swab.Answers.NOTHING), pool, i + 1)).toList();
        assertEquals("taken", said(RULE, swab(PERSON, NOW, Swab.Answers.NOTHING), new Known(true, pool, four, null)));
        assertEquals("already-in-tube", said(RULE, swab(four.get(2).person(), NOW, Swab.Answers.NOTHING), new Known(true, pool, four, null)));
        Sample last = sample(swab(UUID.randomUUID(), NOW, Swab.Answers.NOTHING), pool, 5);
        List<Sample> five = Stream.concat(four.stream(), Stream.of(last)).toList();
        assertEquals("tube-full", said(RULE, swab(PERSON, NOW, Swab.Answers.NOTHING), new Known(true, pool, five, null)));
        assertEquals("tube-unknown", said(RULE, swab(PERSON, NOW, Swab.Answers.NOTHING), new Known(true, null, List.of(), null)));
    }

    @Test
    void into_a_closed_tube_only_what_was_collected_before_it_was_closed() {
        Tube closed = tube(5);
        closed.close(new Occurrence(NOW.minusSeconds(600), NOW), UUID.randomUUID());
        assertEquals("taken", said(swab(PERSON, NOW.minusSeconds(600), Swab.Answers.NOTHING), closed));
        assertEquals("tube-closed", said(swab(PERSON, NOW.minusSeconds(599), Swab.Answers.NOTHING), closed));
    }

    @Test
    void people_and_surroundings_are_never_in_one_tube() {
        Swab belongings = new Swab(UUID.randomUUID(), Subject.BELONGINGS, PERSON, null, NOW, null, "T-1", Swab.Answers.NOTHING);
        assertEquals("tube-holds-others", said(belongings, tube(10)));
        assertEquals("taken", said(belongings, new Tube(UUID.randomUUID(), "T-2", 1, Contents.SURROUNDINGS, NOW, UUID.randomUUID())));
    }

    @Test
    void a_recalled_person_is_tested_alone_and_only_after_a_pool() {
        Sample pooled = sample(swab(PERSON, NOW.minusSeconds(86_400), Swab.Answers.NOTHING), tube(10), 1);
        Sample single = sample(swab(PERSON, NOW.minusSeconds(86_400), Swab.Answers.NOTHING), tube(1), 1);
        assertEquals("taken", follow(new Swab.Answers(null, null, null, pooled.id(), null), tube(1), pooled));
        assertEquals("alone", follow(new Swab.Answers(null, null, null, pooled.id(), null), tube(5), pooled));
        assertEquals("no-pool", follow(new Swab.Answers(null, null, null, single.id(), null), tube(1), single));
    }

    @Test
    void the_second_of_two_goes_into_another_tube_on_the_same_day() {
        Tube first = tube(1);
        Sample of = sample(swab(PERSON, NOW.minusSeconds(60), Swab.Answers.NOTHING), first, 1);
        Sample yesterday = sample(swab(PERSON, NOW.minusSeconds(86_400), Swab.Answers.NOTHING), tube(1), 1);
        assertEquals("taken", follow(new Swab.Answers(TODAY, null, null, null, of.id()), tube(1), of));
        assertEquals("same-day", follow(new Swab.Answers(TODAY, null, null, null, yesterday.id()), tube(1), yesterday));
        Tube pool = tube(5);
        Sample inPool = sample(swab(UUID.randomUUID(), NOW, Swab.Answers.NOTHING), pool, 1);
        assertEquals("unknown", follow(new Swab.Answers(TODAY, null, null, null, inPool.id()), pool, inPool));
        assertEquals("unknown", follow(new Swab.Answers(null, null, UUID.randomUUID(), null, null), tube(1), null));
    }

    @Test
    void what_a_phone_sends_names_what_its_subject_needs_and_nothing_else() {
        assertWrong("room", () -> new Swab(UUID.randomUUID(), Subject.ROOM, null, null, NOW, null, "T-1", Swab.Answers.NOTHING));
        assertWrong("person", () -> new Swab(UUID.randomUUID(), Subject.BELONGINGS, null, null, NOW, null, "T-1", Swab.Answers.NOTHING));
        assertWrong("specimen", () -> new Swab(UUID.randomUUID(), Subject.PERSON, PERSON, null, NOW, null, "T-1", Swab.Answers.NOTHING));
        assertWrong("specimen", () -> new Swab(UUID.randomUUID(), Subject.ROOM, null, PERSON, NOW, Specimen.OROPHARYNGEAL, "T-1", Swab.Answers.NOTHING));
        assertWrong("makeUpFor", () -> swab(PERSON, NOW, new Swab.Answers(TODAY, TODAY, null, null, null)));
        assertWrong("retestOf", () -> swab(PERSON, NOW, new Swab.Answers(null, null, PERSON, PERSON, null)));
    }

    private static void assertWrong(String path, Executable made) {
        assertEquals(path, assertThrows(Invalid.class, made).fields().get(0).path());
    }

    private static String follow(Swab.Answers answers, Tube into, Sample before) {
        return said(RULE, swab(PERSON, NOW, answers), new Known(true, into, List.of(), before));
    }

    private static String said(Swab swab, Tube tube) {
        return said(RULE, swab, new Known(true, tube, List.of(), null));
    }

    private static String said(SampleRule rule, Swab swab, Known known) {
        return rule.against(swab, known).map(SampleRuleTest::word).orElse("taken");
    }

    private static String word(Refusal why) {
        return why instanceof Invalid invalid ? invalid.fields().get(0).code()
                : why instanceof FollowUpUnfit unfit ? (String) unfit.facts().get("why") : why.type();
    }

    private static Swab swab(UUID person, Instant at, Swab.Answers answers) {
        return SampleWorld.swab(person, "T-1", at, answers);
    }

    private static Tube tube(int capacity) {
        return new Tube(UUID.randomUUID(), "T-" + capacity, capacity, Contents.PEOPLE, NOW, UUID.randomUUID());
    }

    private static Sample sample(Swab swab, Tube tube, int place) {
        return new Sample(swab, tube, place, RULE.dayOf(swab), NOW, UUID.randomUUID());
    }
}
