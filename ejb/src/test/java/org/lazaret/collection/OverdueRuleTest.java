package org.lazaret.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lazaret.protocol.Specimen;
import org.lazaret.testplan.DayState;
import org.lazaret.testplan.PairState;
import org.lazaret.testplan.PlanRules;
import org.lazaret.testplan.PlannedDay;
import org.lazaret.testplan.Sampled.PlannedMakeUp;
import org.lazaret.testplan.Tested;
import org.lazaret.watch.Episode;

/** From when to when a planned test was overdue; days of August 2021 in Zhuzhou. */
class OverdueRuleTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final UUID SWAB = UUID.randomUUID();

    private final Map<UUID, Instant> collected = new HashMap<>();
    private final List<PlannedMakeUp> makeUps = new ArrayList<>();

    @Test
    void from_the_end_of_its_day_and_not_a_second_before() {
        assertEquals("", overdue(at(2, 23, 59), day(2, DayState.State.TO_COME)));
        assertEquals("3T00:00 on", overdue(at(3, 0, 0), day(2, DayState.State.MISSED)));
    }

    @Test
    void with_the_grace_of_the_version() {
        DayState late = new DayState(new PlannedDay(1, LocalDate.of(2021, 8, 2), Specimen.NASOPHARYNGEAL, 1, null), DayState.State.TO_COME,
                LocalDate.of(2021, 8, 3), null, List.of(), Set.of());
        assertEquals("", overdue(at(3, 12, 0), late));
    }

    @Test
    void what_was_swabbed_on_its_day_never_was_overdue() {
        collected.put(SWAB, at(2, 9, 0));
        assertEquals("", overdue(at(4, 9, 0), day(2, DayState.State.MET, SWAB)));
        assertEquals("", overdue(at(4, 9, 0), day(2, DayState.State.PENDING, SWAB)));
        assertEquals("", overdue(at(4, 9, 0), day(2, DayState.State.RETEST_NEEDED, SWAB)));
    }

    @Test
    void until_the_make_up_was_collected() {
        collected.put(SWAB, at(4, 9, 30));
        assertEquals("3T00:00 to 4T09:30", overdue(at(5, 9, 0), day(2, DayState.State.PENDING, SWAB)));
    }

    @Test
    void two_days_that_overlap_are_one() {
        collected.put(SWAB, at(6, 9, 0));
        assertEquals("3T00:00 to 6T09:00", overdue(at(8, 9, 0), day(2, DayState.State.MET, SWAB), day(5, DayState.State.MET, SWAB)));
        assertEquals("3T00:00 on", overdue(at(8, 9, 0), day(2, DayState.State.MISSED), day(5, DayState.State.MISSED)));
    }

    @Test
    void nobody_is_told_of_days_before_the_person_came() {
        OverdueRule rule = new OverdueRule(ZONE, at(3, 8, 0), at(5, 0, 0));
        assertEquals(1, rule.episodes(tested(null, day(2, DayState.State.MISSED), day(3, DayState.State.MISSED)), List.of(), collected).size());
        assertEquals(0, rule.episodes(tested(null, day(2, DayState.State.MISSED)), List.of(), collected).size());
    }

    @Test
    void half_of_two_goes_on() {
        collected.put(SWAB, at(2, 9, 0));
        PlannedDay both = new PlannedDay(1, LocalDate.of(2021, 8, 2), Specimen.NASOPHARYNGEAL, 0, new PlanRules.Pairing(true, true));
        DayState met = new DayState(both, DayState.State.MET, null, at(2, 18, 0), List.of(SWAB), Set.of());
        PairState missed = new PairState(both, PairState.State.MISSED, false, false, null, null, List.of(SWAB), Set.of());
        assertEquals("3T00:00 on", said(new OverdueRule(ZONE, at(1, 0, 0), at(3, 1, 0)).episodes(tested(missed, met), List.of(), collected)));
    }

    @Test
    void not_while_a_make_up_is_planned_and_again_when_its_day_is_over() {
        makeUps.add(new PlannedMakeUp(LocalDate.of(2021, 8, 2), LocalDate.of(2021, 8, 5), at(3, 9, 0), null, null));
        assertEquals("3T00:00 to 3T09:00", overdue(at(5, 23, 59), day(2, DayState.State.TO_COME)));
        assertEquals("3T00:00 to 3T09:00, 6T00:00 on", overdue(at(6, 0, 0), day(2, DayState.State.MISSED)));
        collected.put(SWAB, at(5, 10, 0));
        assertEquals("3T00:00 to 3T09:00", overdue(at(6, 0, 0), day(2, DayState.State.PENDING, SWAB)));
    }

    @Test
    void again_from_the_moment_at_which_the_make_up_is_taken_back() {
        makeUps.add(new PlannedMakeUp(LocalDate.of(2021, 8, 2), LocalDate.of(2021, 8, 5), at(3, 9, 0), at(4, 8, 0), null));
        assertEquals("3T00:00 to 3T09:00, 4T08:00 on", overdue(at(4, 9, 0), day(2, DayState.State.MISSED)));
    }

    @Test
    void another_day_of_the_make_up_takes_over_from_the_one_before_without_a_gap() {
        makeUps.add(new PlannedMakeUp(LocalDate.of(2021, 8, 2), LocalDate.of(2021, 8, 4), at(3, 9, 0), at(4, 8, 0), null));
        makeUps.add(new PlannedMakeUp(LocalDate.of(2021, 8, 2), LocalDate.of(2021, 8, 6), at(4, 8, 0), null, null));
        assertEquals("3T00:00 to 3T09:00", overdue(at(5, 9, 0), day(2, DayState.State.TO_COME)));
    }

    @Test
    void a_make_up_of_one_day_says_nothing_of_another() {
        makeUps.add(new PlannedMakeUp(LocalDate.of(2021, 8, 2), LocalDate.of(2021, 8, 7), at(3, 9, 0), null, null));
        assertEquals("3T00:00 to 3T09:00, 5T00:00 on", overdue(at(5, 9, 0), day(2, DayState.State.TO_COME), day(4, DayState.State.MISSED)));
    }

    private String overdue(Instant now, DayState... days) {
        return said(new OverdueRule(ZONE, at(1, 0, 0), now).episodes(tested(null, days), makeUps, collected));
    }

    private static Tested tested(PairState pair, DayState... days) {
        return new Tested(List.of(days), pair, List.of(), List.of(), null);
    }

    private static DayState day(int day, DayState.State state, UUID... evidence) {
        return new DayState(new PlannedDay(day - 1, LocalDate.of(2021, 8, day), Specimen.NASOPHARYNGEAL, 0, null), state, null, null, List.of(evidence), Set.of());
    }

    private static String said(List<Episode> episodes) {
        return episodes.stream().map(one -> said(one.onset()) + (one.isOpen() ? " on" : " to " + said(one.ended()))).collect(Collectors.joining(", "));
    }

    private static String said(long second) {
        return Instant.ofEpochSecond(second).atZone(ZONE).toLocalDateTime().toString().substring("2021-08-0".length());
    }

    private static Instant at(int day, int hour, int minute) {
        return LocalDate.of(2021, 8, day).atTime(hour, minute).atZone(ZONE).toInstant();
    }
}
