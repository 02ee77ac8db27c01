package org.lazaret.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lazaret.shared.Period;

class MissedCheckRuleTest {
    private static final ZoneId ZHUZHOU = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DAY = LocalDate.parse("2021-08-09");
    private static final List<LocalTime> TWICE = List.of(LocalTime.of(18, 0), LocalTime.of(10, 0));
    private static final CheckSlot MORNING = CheckSlot.of(DAY, TWICE, ZHUZHOU).get(0);
    private static final CheckSlot EVENING = CheckSlot.of(DAY, TWICE, ZHUZHOU).get(1);
    private static final Period ALL_WEEK = Period.startingAt(at("2021-08-05", "14:00"));

    @Test
    void a_day_has_a_slot_for_each_time_and_what_lies_between_belongs_to_the_nearer() {
        assertEquals(new CheckSlot(DAY, 1, 2, today("00:00"), today("10:00"), today("14:00")), MORNING);
        assertEquals(new CheckSlot(DAY, 2, 2, today("14:00"), today("18:00"), at("2021-08-10", "00:00")), EVENING);
        assertEquals(List.of(), CheckSlot.of(DAY, List.of(), ZHUZHOU));
    }

    @Test
    void a_slot_follows_the_clocks_of_its_place_on_the_day_they_change() {
        CheckSlot shortened = CheckSlot.of(LocalDate.parse("2021-03-28"), List.of(LocalTime.of(10, 0)), ZoneId.of("Europe/Berlin")).get(0);
        assertEquals(Instant.parse("2021-03-27T23:00:00Z"), shortened.from());
        assertEquals(Instant.parse("2021-03-28T08:00:00Z"), shortened.due());
        assertEquals(Instant.parse("2021-03-28T22:00:00Z"), shortened.to());
    }

    @Test
    void a_check_can_be_made_until_it_is_due_and_is_missed_from_then_on() {
        assertEquals(CheckState.OPEN, state(ALL_WEEK, List.of(), List.of(), "09:59"));
        assertEquals(CheckState.MISSED, state(ALL_WEEK, List.of(), List.of(), "10:00"));
    }

    @Test
    void in_time_is_until_the_very_minute_and_late_after_it() {
        assertEquals(CheckState.DONE, state(ALL_WEEK, List.of(), List.of(today("10:00")), "12:00"));
        assertEquals(CheckState.LATE, state(ALL_WEEK, List.of(), List.of(today("10:01")), "12:00"));
        assertEquals(CheckState.DONE, state(ALL_WEEK, List.of(), List.of(today("11:00"), today("08:00")), "12:00"));
    }

    @Test
    void what_was_measured_in_another_slot_makes_no_check_of_this_one() {
        assertEquals(CheckState.MISSED, state(ALL_WEEK, List.of(), List.of(today("14:00"), at("2021-08-08", "23:59")), "15:00"));
    }

    @Test
    void who_came_during_the_slot_or_left_before_it_was_due_is_not_missed() {
        assertEquals(CheckState.NOT_EXPECTED, state(Period.startingAt(today("00:01")), List.of(), List.of(), "12:00"));
        assertEquals(CheckState.NOT_EXPECTED, state(Period.of(ALL_WEEK.from(), today("09:59")), List.of(), List.of(), "12:00"));
        assertEquals(CheckState.MISSED, state(Period.of(ALL_WEEK.from(), today("10:00")), List.of(), List.of(), "12:00"));
        assertEquals(CheckState.MISSED, state(Period.startingAt(today("00:00")), List.of(), List.of(), "12:00"));
    }

    @Test
    void who_was_out_for_treatment_is_not_missed_and_who_was_back_before_is() {
        assertEquals(CheckState.NOT_EXPECTED, state(ALL_WEEK, List.of(Period.startingAt(today("09:30"))), List.of(), "12:00"));
        assertEquals(CheckState.NOT_EXPECTED, state(ALL_WEEK, List.of(Period.of(today("07:00"), today("08:00"))), List.of(), "12:00"));
        assertEquals(CheckState.MISSED, state(ALL_WEEK, List.of(Period.of(at("2021-08-08", "20:00"), today("00:00"))), List.of(), "12:00"));
        assertEquals(CheckState.MISSED, state(ALL_WEEK, List.of(Period.startingAt(today("10:00"))), List.of(), "12:00"));
    }

    @Test
    void a_missed_check_lasts_until_somebody_measures_or_the_next_is_due() {
        assertEquals(List.of("10:00-"), unmeasured(ALL_WEEK, List.of(), List.of(), "12:00"));
        assertEquals(List.of("10:00-12:10"), unmeasured(ALL_WEEK, List.of(), List.of("12:10"), "13:00"));
        assertEquals(List.of("10:00-18:00", "18:00-"), unmeasured(ALL_WEEK, List.of(), List.of(), "18:00"));
        assertEquals(List.of("10:00-15:00"), unmeasured(ALL_WEEK, List.of(), List.of("15:00"), "19:00"), "counts for the evening");
        assertEquals(List.of(), unmeasured(ALL_WEEK, List.of(), List.of("09:10", "17:55"), "19:00"));
        assertEquals(List.of(), unmeasured(ALL_WEEK, List.of(), List.of(), "09:59"));
    }

    @Test
    void who_leaves_or_is_treated_elsewhere_is_missed_no_longer() {
        assertEquals(List.of("10:00-11:00"), unmeasured(Period.of(ALL_WEEK.from(), today("11:00")), List.of(), List.of(), "20:00"));
        assertEquals(List.of("10:00-13:00"), unmeasured(ALL_WEEK, List.of(Period.startingAt(today("13:00"))), List.of(), "20:00"));
        assertEquals(List.of("18:00-"), unmeasured(ALL_WEEK, List.of(Period.of(today("08:00"), today("12:00"))), List.of(), "20:00"));
    }

    private static List<String> unmeasured(Period stay, List<Period> leaves, List<String> taken, String now) {
        List<CheckSlot> due = CheckSlot.of(LocalDate.parse("2021-08-09"), List.of(LocalTime.of(10, 0), LocalTime.of(18, 0)), ZHUZHOU)
                .stream().filter(slot -> !slot.due().isAfter(today(now))).toList();
        return MissedCheckRule.unmeasured(due, new Attendance(UUID.randomUUID(), UUID.randomUUID(), stay, leaves),
                taken.stream().map(MissedCheckRuleTest::today).toList(), today(now)).stream()
                .map(episode -> time(episode.onset()) + "-" + (episode.isOpen() ? "" : time(episode.ended()))).toList();
    }

    private static String time(long second) {
        return LocalTime.ofInstant(Instant.ofEpochSecond(second), ZHUZHOU).toString();
    }

    private static CheckState state(Period stay, List<Period> leaves, List<Instant> taken, String now) {
        return MissedCheckRule.state(MORNING, new Attendance(UUID.randomUUID(), UUID.randomUUID(), stay, leaves), taken, today(now));
    }

    private static Instant today(String time) {
        return at("2021-08-09", time);
    }

    private static Instant at(String day, String time) {
        return LocalDate.parse(day).atTime(LocalTime.parse(time)).atZone(ZHUZHOU).toInstant();
    }
}
