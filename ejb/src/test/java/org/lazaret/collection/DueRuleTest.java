package org.lazaret.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lazaret.laboratory.Examined;
import org.lazaret.laboratory.ExaminedSamples;
import org.lazaret.laboratory.SampleState;
import org.lazaret.protocol.DayConvention;
import org.lazaret.protocol.DayCount;
import org.lazaret.protocol.RiskClass;
import org.lazaret.protocol.Specimen;
import org.lazaret.sample.Subject;
import org.lazaret.sample.Swab;
import org.lazaret.testplan.Outcome;
import org.lazaret.testplan.Phase;
import org.lazaret.testplan.Plan;
import org.lazaret.testplan.PlanRules;
import org.lazaret.testplan.Sampled;
import org.lazaret.testplan.Schedule;
import org.lazaret.testplan.TestPlan;
import org.lazaret.testplan.Tested;

/** What is to be swabbed today, on facts alone: 8th edition, exposure on 1 August, tests on days 1, 4, 7, 14 (R1). */
class DueRuleTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate EXPOSURE = LocalDate.parse("2021-08-01");
    private static final Schedule PLAN = Schedule.of(new Plan(new PlanRules(RiskClass.CLOSE_CONTACT, DayConvention.DAY_ZERO, new PlanRules.Days(14, 7, 0),
            List.of(1, 4, 7, 14), List.of(2, 7), Specimen.NASOPHARYNGEAL, new PlanRules.Pairing(true, true), 0), Phase.CENTRAL,
            DayCount.since(EXPOSURE, ZONE, DayConvention.DAY_ZERO)));

    private final UUID person = UUID.randomUUID();
    private final List<Examined> samples = new ArrayList<>();

    @Test
    void on_the_day_itself_the_planned_one() {
        assertEquals("PLANNED 2021-08-02", due(1));
    }

    @Test
    void nothing_on_a_day_between_once_all_was_taken() {
        collected(1, Swab.Answers.planned(day(1)), Outcome.NEGATIVE);
        assertEquals("", due(2));
    }

    @Test
    void a_day_that_passed_is_overdue_until_a_make_up_is_collected() {
        assertEquals("OVERDUE 2021-08-02", due(3));
        collected(3, Swab.Answers.makeUp(day(1)), null);
        assertEquals("", due(3));
    }

    @Test
    void an_early_swab_and_one_out_of_turn_make_nothing_up() {
        collected(2, Swab.Answers.NOTHING, Outcome.NEGATIVE);
        assertEquals("OVERDUE 2021-08-02", due(3));
    }

    @Test
    void invalid_counts_as_none_and_so_does_a_lost_tube() {
        collected(1, Swab.Answers.planned(day(1)), Outcome.INVALID);
        assertEquals("PLANNED 2021-08-02", due(1));
        samples.clear();
        samples.add(ExaminedSamples.lost(swab(4, Swab.Answers.planned(day(4))), at(4)));
        assertEquals("OVERDUE 2021-08-02, PLANNED 2021-08-05", due(4));
    }

    @Test
    void weak_asks_a_retest_at_once_and_only_once() {
        Examined weak = collected(1, Swab.Answers.planned(day(1)), Outcome.WEAK);
        assertEquals("RETEST 2021-08-03 of the first", due(2));
        collected(2, new Swab.Answers(null, null, weak.sample().id(), null, null), null);
        assertEquals("", due(2));
    }

    @Test
    void a_retest_that_is_invalid_is_asked_for_again() {
        Examined weak = collected(1, Swab.Answers.planned(day(1)), Outcome.WEAK);
        collected(2, new Swab.Answers(null, null, weak.sample().id(), null, null), Outcome.INVALID);
        assertEquals("RETEST 2021-08-04 of the first", due(3));
    }

    @Test
    void a_member_of_a_positive_pool_is_tested_alone_at_once() {
        Examined pooled = ExaminedSamples.pooled(swab(1, Swab.Answers.planned(day(1))), Outcome.POSITIVE, at(1));
        samples.add(pooled);
        assertEquals(SampleState.RECALLED, pooled.state());
        assertEquals("RECALL 2021-08-03 of the first", due(2));
        collected(2, new Swab.Answers(null, null, null, pooled.sample().id(), null), Outcome.NEGATIVE);
        assertEquals("", due(2));
    }

    @Test
    void before_release_two_are_asked_for_from_the_start() {
        taken(1, 4, 7);
        assertEquals("PLANNED 2021-08-15, PAIR 2021-08-15", due(14));
        collected(14, Swab.Answers.planned(day(14)), null);
        assertEquals("PAIR 2021-08-15 of the last", due(14));
        collected(14, new Swab.Answers(null, null, null, null, samples.get(samples.size() - 1).sample().id()), null);
        assertEquals("", due(14));
    }

    @Test
    void a_sample_withdrawn_is_as_if_it_had_not_been() {
        samples.add(ExaminedSamples.withdrawn(swab(1, Swab.Answers.planned(day(1)))));
        assertEquals("PLANNED 2021-08-02", due(1));
    }

    @Test
    void room_and_belongings_from_the_last_planned_day_on_where_the_rules_ask_for_it() {
        taken(1, 4, 7);
        collected(14, Swab.Answers.planned(day(14)), null);
        collected(14, new Swab.Answers(null, null, null, null, samples.get(3).sample().id()), null);
        assertEquals("", due(13, day(14)));
        assertEquals("ENVIRONMENT 2021-08-15, BELONGINGS 2021-08-15", due(14, day(14)));
        samples.add(ExaminedSamples.surroundings(new Swab(UUID.randomUUID(), Subject.ROOM, person, UUID.randomUUID(), at(14), null, "B-1", Swab.Answers.NOTHING)));
        assertEquals("BELONGINGS 2021-08-15", due(14, day(14)));
        assertEquals("", due(14, null));
    }

    @Test
    void without_a_plan_only_what_was_asked_again() {
        collected(1, Swab.Answers.NOTHING, Outcome.WEAK);
        assertEquals("RETEST 2021-08-03 of the first", said(new DueRule(day(2), null, samples).tasks(null)));
    }

    private void taken(int... days) {
        for (int day : days) {
            collected(day, Swab.Answers.planned(day(day)), Outcome.NEGATIVE);
        }
    }

    private Examined collected(int day, Swab.Answers answers, Outcome outcome) {
        Examined one = ExaminedSamples.single(swab(day, answers), outcome, at(day));
        samples.add(one);
        return one;
    }

    private Swab swab(int day, Swab.Answers answers) {
        return new Swab(UUID.randomUUID(), Subject.PERSON, person, null, at(day), Specimen.NASOPHARYNGEAL, "T-1", answers);
    }

    private String due(int day) {
        return due(day, null);
    }

    private String due(int day, LocalDate lastDay) {
        Tested tested = TestPlan.judge(PLAN, new Sampled(samples.stream().filter(one -> one.sample().subject() == Subject.PERSON)
                .flatMap(one -> one.fact().stream()).toList(), List.of()), ZONE, at(day).plusSeconds(36_000));
        return said(new DueRule(day(day), lastDay, samples).tasks(tested));
    }

    private String said(List<Task> tasks) {
        return tasks.stream().map(task -> task.what() + " " + task.on() + (task.of() == null ? "" : task.of().equals(samples.get(0).sample().id())
                ? " of the first" : " of the last")).collect(Collectors.joining(", "));
    }

    private static LocalDate day(int day) {
        return EXPOSURE.plusDays(day);
    }

    private static Instant at(int day) {
        return day(day).atTime(9, 0).atZone(ZONE).toInstant();
    }
}
