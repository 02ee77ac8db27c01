package org.lazaret.testplan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lazaret.protocol.DayConvention;
import org.lazaret.protocol.DayCount;
import org.lazaret.protocol.RiskClass;
import org.lazaret.protocol.Specimen;
import org.lazaret.testplan.DayState.State;
import org.lazaret.testplan.PlanRules.Days;
import org.lazaret.testplan.PlanRules.Pairing;

/** Which sample answers for which planned day; the rows of the table of releases say the rest. */
class TestPlanTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DAY_0 = LocalDate.of(2021, 8, 1);

    @Test
    void a_day_without_a_sample_is_to_come_until_it_is_over_and_missed_from_then_on() {
        assertEquals(List.of(State.TO_COME, State.TO_COME), states(plan(0), Sampled.NONE, at(1, 23)));
        assertEquals(List.of(State.MISSED, State.TO_COME), states(plan(0), Sampled.NONE, at(2, 0)));
        assertEquals(LocalDate.of(2021, 8, 5), TestPlan.judge(plan(0), Sampled.NONE, ZONE, at(2, 0)).days().get(1).due());
        assertNull(TestPlan.judge(plan(0), Sampled.NONE, ZONE, at(2, 0)).days().get(0).due());
    }

    @Test
    void a_sample_before_its_day_or_of_another_place_of_the_body_is_no_sample_of_that_day() {
        assertEquals(List.of(State.MISSED, State.TO_COME), states(plan(0), taken(sample(0, Specimen.NASOPHARYNGEAL, null)), at(2, 0)));
        assertEquals(List.of(State.MISSED, State.TO_COME), states(plan(0), taken(sample(1, Specimen.OROPHARYNGEAL, null)), at(2, 0)));
        assertEquals(List.of(State.MET, State.TO_COME), states(plan(0), taken(sample(1, Specimen.NASOPHARYNGEAL, null)), at(2, 0)));
    }

    @Test
    void late_counts_as_a_recorded_make_up_or_within_the_grace_and_says_so() {
        SampleFact.MakeUp makeUp = new SampleFact.MakeUp(DAY_0.plusDays(1), at(2, 12));
        assertEquals(Set.of(Note.MADE_UP), TestPlan.judge(plan(0), taken(sample(2, Specimen.NASOPHARYNGEAL, makeUp)), ZONE, at(2, 20)).days().get(0).notes());
        assertEquals(List.of(State.MISSED, State.TO_COME), states(plan(0), taken(sample(2, Specimen.NASOPHARYNGEAL, makeUp)), at(2, 11)));
        assertEquals(Set.of(Note.GRACE), TestPlan.judge(plan(1), taken(sample(2, Specimen.NASOPHARYNGEAL, null)), ZONE, at(2, 20)).days().get(0).notes());
    }

    @Test
    void a_planned_make_up_is_due_on_its_day_while_it_stands_and_is_not_over() {
        Sampled planned = new Sampled(List.of(), List.of(new Sampled.PlannedMakeUp(DAY_0.plusDays(1), DAY_0.plusDays(3), at(2, 9), at(3, 12), null)));
        assertNull(first(planned, at(2, 8)).due());
        assertEquals(DAY_0.plusDays(3), first(planned, at(2, 10)).due());
        assertTrue(first(planned, at(2, 10)).isToBeMadeUp());
        assertEquals(State.MISSED, first(planned, at(3, 12)).state(), "taken back");
        Sampled standing = new Sampled(List.of(), List.of(new Sampled.PlannedMakeUp(DAY_0.plusDays(1), DAY_0.plusDays(3), at(2, 9), null, null)));
        assertEquals(State.TO_COME, first(standing, at(3, 23)).state());
        assertEquals(State.MISSED, first(standing, at(4, 0)).state(), "its day is over");
    }

    @Test
    void only_a_day_whose_time_is_over_asks_for_a_make_up() {
        Tested tested = TestPlan.judge(plan(1), Sampled.NONE, ZONE, at(3, 0));
        assertTrue(tested.asksMakeUp(DAY_0.plusDays(1), DAY_0.plusDays(3)));
        assertFalse(tested.asksMakeUp(DAY_0.plusDays(1), DAY_0.plusDays(2)), "within the grace");
        assertFalse(tested.asksMakeUp(DAY_0.plusDays(4), DAY_0.plusDays(3)), "to come");
        assertFalse(tested.asksMakeUp(DAY_0.plusDays(2), DAY_0.plusDays(3)), "never planned");
        Tested half = TestPlan.judge(plan(0), taken(sample(4, Specimen.NASOPHARYNGEAL, null)), ZONE, at(5, 0));
        assertTrue(half.asksMakeUp(DAY_0.plusDays(4), DAY_0.plusDays(5)), "half of the pair");
    }

    private static DayState first(Sampled sampled, Instant asOf) {
        return TestPlan.judge(plan(0), sampled, ZONE, asOf).days().get(0);
    }

    @Test
    void a_change_of_plan_asks_nothing_of_days_that_were_past_when_it_came() {
        Plan later = new Plan(rules(0), Phase.CENTRAL, DayCount.since(DAY_0.plusDays(2), ZONE, DayConvention.DAY_ZERO));
        assertEquals(List.of(LocalDate.of(2021, 8, 2), LocalDate.of(2021, 8, 7)), dates(plan(0).then(later, at(4, 9), false)));
        assertEquals(List.of(LocalDate.of(2021, 8, 7)), dates(plan(0).then(later, at(4, 9), true)));
    }

    @Test
    void the_pair_belongs_to_the_last_planned_day_alone() {
        List<PlannedDay> days = plan(0).plannedDays();
        assertNull(days.get(0).pairing());
        assertEquals(new Pairing(true, true), days.get(1).pairing());
        assertEquals(PairState.State.TO_COME, TestPlan.judge(plan(0), taken(sample(4, Specimen.NASOPHARYNGEAL, null)), ZONE, at(4, 20)).pair().state());
        assertEquals(PairState.State.MISSED, TestPlan.judge(plan(0), taken(sample(4, Specimen.NASOPHARYNGEAL, null)), ZONE, at(5, 0)).pair().state());
    }

    private static List<LocalDate> dates(Schedule schedule) {
        return schedule.plannedDays().stream().map(PlannedDay::date).toList();
    }

    private static List<State> states(Schedule schedule, Sampled sampled, Instant asOf) {
        return TestPlan.judge(schedule, sampled, ZONE, asOf).days().stream().map(DayState::state).toList();
    }

    /** Days 1 and 4 of four. */
    private static Schedule plan(int lateDaysMax) {
        return Schedule.of(new Plan(rules(lateDaysMax), Phase.CENTRAL, DayCount.since(DAY_0, ZONE, DayConvention.DAY_ZERO)));
    }

    private static PlanRules rules(int lateDaysMax) {
        return new PlanRules(RiskClass.CLOSE_CONTACT, DayConvention.DAY_ZERO, new Days(4, 0, 0), List.of(1, 4), List.of(), Specimen.NASOPHARYNGEAL,
                new Pairing(true, true), lateDaysMax);
    }

    private static Sampled taken(SampleFact... samples) {
        return new Sampled(List.of(samples), List.of());
    }

    /** Negative, at nine that day, its result an hour later. */
    private static SampleFact sample(int day, Specimen specimen, SampleFact.MakeUp makeUp) {
        return new SampleFact(UUID.randomUUID(), at(day, 9), at(day, 9), specimen, false, makeUp, null,
                List.of(new SampleFact.Result(Outcome.NEGATIVE, "cdc", "a", at(day, 10), at(day, 10))));
    }

    private static Instant at(int day, int hour) {
        return DAY_0.plusDays(day).atTime(hour, 0).atZone(ZONE).toInstant();
    }
}
