package org.lazaret.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DayCountTest {
    private static final ZoneId ZHUZHOU = ZoneId.of("Asia/Shanghai");

    /** Last exposed on 31 July at 20:30. */
    private static DayCount counting(DayConvention convention) {
        return new DayCount(at("2021-07-31T20:30"), ZHUZHOU, convention);
    }

    @ParameterizedTest
    @CsvSource({"DAY_ZERO, 2021-08-14T00:00", "DAY_ONE, 2021-08-13T00:00", "DAY_ZERO_COMPLETE, 2021-08-15T00:00",
        "HOURS_24, 2021-08-14T20:30"})
    void fourteen_days_are_over_from(DayConvention convention, String from) {
        DayCount count = counting(convention);
        assertEquals(at(from), count.overFrom(14));
        assertTrue(count.isOver(14, at(from)));
        assertFalse(count.isOver(14, at(from).minusNanos(1)));
    }

    @ParameterizedTest
    @CsvSource({"DAY_ZERO, 9", "DAY_ONE, 10", "DAY_ZERO_COMPLETE, 9", "HOURS_24, 8"})
    void the_morning_of_9_august_is_day(DayConvention convention, int day) {
        assertEquals(day, counting(convention).dayOf(at("2021-08-09T10:24")));
    }

    @ParameterizedTest
    @CsvSource({"DAY_ZERO, 2021-08-07", "DAY_ONE, 2021-08-06", "DAY_ZERO_COMPLETE, 2021-08-07", "HOURS_24, 2021-08-07"})
    void day_7_is_the(DayConvention convention, LocalDate date) {
        assertEquals(date, counting(convention).dateOf(7));
    }

    @Test
    void the_day_is_the_one_of_the_site_and_not_of_greenwich() {
        DayCount count = counting(DayConvention.DAY_ZERO);
        assertEquals(0, count.dayOf(at("2021-07-31T23:59")));
        assertEquals(1, count.dayOf(at("2021-08-01T00:00")));
    }

    @Test
    void counts_over_a_leap_day_and_the_end_of_a_year() {
        DayCount leap = DayCount.since(LocalDate.of(2024, 2, 27), ZHUZHOU, DayConvention.DAY_ZERO);
        assertEquals(LocalDate.of(2024, 3, 5), leap.dateOf(7));
        DayCount newYear = DayCount.since(LocalDate.of(2021, 12, 25), ZHUZHOU, DayConvention.DAY_ONE);
        assertEquals(LocalDate.of(2022, 1, 7), newYear.dateOf(14));
    }

    @Test
    void blocks_of_24_hours_ignore_the_change_of_the_clocks_and_calendar_days_do_not() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Instant evening = LocalDateTime.parse("2021-03-27T20:30").atZone(berlin).toInstant();
        assertEquals(LocalDateTime.parse("2021-03-28T21:30").atZone(berlin).toInstant(),
                new DayCount(evening, berlin, DayConvention.HOURS_24).overFrom(1));
        assertEquals(LocalDateTime.parse("2021-03-28T00:00").atZone(berlin).toInstant(),
                new DayCount(evening, berlin, DayConvention.DAY_ZERO).overFrom(1));
    }

    @Test
    void where_only_the_date_is_known_no_block_is_too_short() {
        assertEquals(at("2021-08-02T00:00"),
                DayCount.since(LocalDate.of(2021, 7, 31), ZHUZHOU, DayConvention.HOURS_24).overFrom(1));
    }

    @ParameterizedTest
    @EnumSource(DayConvention.class)
    void no_days_are_over_at_once(DayConvention convention) {
        assertEquals(at("2021-07-31T20:30"), counting(convention).overFrom(0));
        assertEquals(counting(convention).first(), counting(convention).dayOf(at("2021-07-31T20:30")));
    }

    @Property
    void in_every_convention_a_day_contains_its_date_and_more_days_are_over_later(@ForAll DayConvention convention,
            @ForAll @IntRange(max = 60) int days, @ForAll @IntRange(max = 86_399) int secondOfDay) {
        DayCount count = new DayCount(at("2021-07-31T00:00").plusSeconds(secondOfDay), ZHUZHOU, convention);
        Instant over = count.overFrom(days + 1);
        assertTrue(over.isAfter(count.overFrom(days)) || days == 0 && convention == DayConvention.DAY_ONE);
        int last = count.dayOf(over);
        assertEquals(convention == DayConvention.DAY_ZERO_COMPLETE ? days + 2 : days + 1, last);
        assertEquals(over.atZone(ZHUZHOU).toLocalDate(), count.dateOf(last));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZHUZHOU).toInstant();
    }
}
