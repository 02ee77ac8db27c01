package org.lazaret.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.lazaret.forecast.HouseFixture.NOW;
import static org.lazaret.forecast.HouseFixture.TODAY;
import static org.lazaret.forecast.HouseFixture.on;

import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.lazaret.forecast.Forecast.DayAhead;
import org.lazaret.room.RoomPhase;
import org.lazaret.room.Soil;

/** Reckoned by hand, room by room. */
class ForecastTest {

    @Test
    void rooms_that_nobody_takes_stay_free_for_all_fourteen_days() {
        Forecast forecast = new HouseFixture().clean(3).forecast();
        assertEquals(3, forecast.now());
        assertEquals(14, forecast.days().size());
        assertEquals(TODAY, forecast.days().get(0).date());
        assertEquals(List.of(3), each(forecast, DayAhead::free).stream().distinct().toList());
        assertNull(forecast.runsOut());
    }

    @Test
    void a_room_is_free_when_its_last_occupant_has_left_and_the_turnover_is_over() {
        Forecast forecast = new HouseFixture().lived(Outlook.at(on(1, 8)), Outlook.at(on(2, 22))).forecast();
        assertEquals(List.of(0, 0, 0, 1), each(forecast, DayAhead::free).subList(0, 4));
        assertEquals(List.of(1, 1, 0, 0), each(forecast, DayAhead::held).subList(0, 4));
        assertEquals(List.of(0, 0, 1, 0), each(forecast, DayAhead::turning).subList(0, 4));
        assertEquals(List.of(0, 1, 1, 0), each(forecast, DayAhead::leaving).subList(0, 4));
        assertEquals(List.of(0, 0, 0, 1), each(forecast, DayAhead::cleaned).subList(0, 4));
    }

    @Test
    void after_a_positive_the_longer_turnover_holds() {
        Forecast forecast = new HouseFixture().positive(Outlook.at(on(1, 8))).forecast();
        assertEquals(List.of(0, 0, 1), each(forecast, DayAhead::free).subList(0, 3));
    }

    @Test
    void three_rooms_are_gone_on_the_third_day_of_one_arrival_a_day() {
        Forecast forecast = new HouseFixture().clean(3).arrivals(1).terms(null, null).forecast();
        assertEquals(List.of(2, 1, 0, -1), each(forecast, DayAhead::free).subList(0, 4));
        assertEquals(TODAY.plusDays(2), forecast.runsOut());
        assertEquals(TODAY.plusDays(2), forecast.runsOutLate());
    }

    @Test
    void a_site_without_a_free_room_has_run_out_today() {
        assertEquals(TODAY, new HouseFixture().lived(Outlook.at(on(3, 8))).forecast().runsOut());
    }

    @Test
    void those_who_are_announced_are_among_those_supposed() {
        Forecast forecast = new HouseFixture().clean(20).arrivals(2).expected(on(1, 9), Outlook.NEVER).expected(on(2, 9), Outlook.NEVER)
                .expected(on(2, 9), Outlook.NEVER).expected(on(2, 9), Outlook.NEVER).forecast();
        assertEquals(List.of(0, 1, 3, 0), each(forecast, DayAhead::announced).subList(0, 4));
        assertEquals(List.of(2, 1, 0, 2), each(forecast, DayAhead::supposed).subList(0, 4));
        assertEquals(List.of(18, 16, 13, 11), each(forecast, DayAhead::free).subList(0, 4));
    }

    @Test
    void those_who_came_today_are_not_supposed_again() {
        assertEquals(List.of(1, 3), each(new HouseFixture().clean(20).arrivals(3).cameToday(2).forecast(), DayAhead::supposed).subList(0, 2));
    }

    @Test
    void a_room_that_is_kept_is_nobody_elses_before_they_come() {
        Forecast forecast = new HouseFixture().clean(1).kept(on(5, 9), Outlook.at(on(9, 0))).forecast();
        assertEquals(List.of(1, 1), each(forecast, DayAhead::free).subList(0, 2));
        assertEquals(2, forecast.days().get(9).free());
        assertEquals(1, forecast.days().get(5).announced());
    }

    @Test
    void of_whom_nothing_can_be_told_the_room_is_free_in_the_hopeful_reading_alone() {
        Forecast forecast = new HouseFixture().clean(1).lived(Outlook.untold(on(4, 0))).lived(Outlook.NEVER).forecast();
        assertEquals(List.of(1), each(forecast, DayAhead::free).stream().distinct().toList());
        assertEquals(List.of(1, 1, 1, 1, 2, 2), each(forecast, DayAhead::most).subList(0, 6));
    }

    @Test
    void who_comes_at_a_time_nobody_knows_needs_a_room_at_once_in_the_careful_reading_alone() {
        Forecast forecast = new HouseFixture().clean(1).expected(null, Outlook.NEVER).forecast();
        assertEquals(0, forecast.days().get(0).lowest());
        assertEquals(1, forecast.days().get(13).most());
        assertEquals(TODAY, forecast.runsOut());
        assertNull(forecast.runsOutLate());
    }

    @Test
    void who_should_have_come_yesterday_is_expected_now() {
        Forecast forecast = new HouseFixture().clean(2).expected(NOW.minusSeconds(86_400), Outlook.NEVER).forecast();
        assertEquals(1, forecast.days().get(0).announced());
        assertEquals(1, forecast.days().get(0).free());
    }

    @Test
    void those_who_come_leave_after_the_longest_or_the_shortest_isolation_of_the_rules_in_force() {
        Forecast forecast = new HouseFixture().clean(10).arrivals(1).terms(5, 3).forecast();
        assertEquals(List.of(9, 8, 7, 6, 5, 5, 5), each(forecast, DayAhead::free).subList(0, 7));
        assertEquals(List.of(9, 8, 7, 7, 7, 7, 7), each(forecast, DayAhead::most).subList(0, 7));
    }

    @Test
    void the_lowest_point_of_a_day_is_before_its_rooms_are_clean() {
        Forecast forecast = new HouseFixture().clean(1).lived(Outlook.at(on(1, 14))).expected(on(1, 9), Outlook.NEVER).forecast();
        assertEquals(1, forecast.days().get(1).free());
        assertEquals(0, forecast.days().get(1).lowest());
        assertEquals(TODAY.plusDays(1), forecast.runsOut());
    }

    @Test
    void rooms_are_shared_as_they_were_and_counted_whole() {
        Forecast forecast = new HouseFixture().clean(10).arrivals(1).sharing(3, 2).terms(null, null).forecast();
        assertEquals(List.of(9, 8, 8, 7, 6, 6), each(forecast, DayAhead::free).subList(0, 6));
    }

    @Test
    void a_room_out_of_service_that_nobody_promises_back_is_not_counted_on() {
        Forecast forecast = new HouseFixture().clean(1).room(RoomPhase.OUT_OF_SERVICE, Soil.NONE, null).forecast();
        assertEquals(List.of(1), each(forecast, DayAhead::most).stream().distinct().toList());
        assertEquals(1, forecast.days().get(13).out());
    }

    @Test
    void the_reserve_is_broken_on_the_first_day_with_fewer_rooms_than_that() {
        House house = new HouseFixture().clean(5).arrivals(1).terms(null, 1).house();
        Forecast forecast = Forecast.of(house, 3);
        assertEquals(TODAY.plusDays(2), forecast.below());
        assertNull(forecast.belowLate());
        assertNull(Forecast.of(house, null).below());
    }

    private static List<Integer> each(Forecast forecast, ToIntFunction<DayAhead> figure) {
        return forecast.days().stream().map(figure::applyAsInt).toList();
    }
}
