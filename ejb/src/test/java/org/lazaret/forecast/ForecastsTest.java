package org.lazaret.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.access.Caller;
import org.lazaret.access.Held;
import org.lazaret.access.Role;
import org.lazaret.division.Inhabitants.Count;
import org.lazaret.forecast.Forecasts.Answer;
import org.lazaret.forecast.Forecasts.OfSite;
import org.lazaret.forecast.StayAhead.LeavesBy;
import org.lazaret.protocol.RiskClass;
import org.lazaret.release.ReleaseWorld;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.StayWorld;
import org.lazaret.stay.StayWorld.House;
import org.lazaret.stay.Stays;
import org.lazaret.testing.Callers;
import org.lazaret.testing.Database;

/** What a forecast rests on is read of rooms, stays, decisions and lists of arrivals as they stand, by a constant number of statements. */
@ExtendWith(Database.class)
class ForecastsTest {
    private static final Instant NOW = StayWorld.NOW;
    private static final LocalDate TODAY = LocalDate.of(2021, 8, 9);
    private static final int OTHER_SITES = 4;
    private final Database database;

    ForecastsTest(Database database) {
        this.database = database;
    }

    @Test
    void a_room_is_free_three_hours_after_the_earliest_time_its_occupant_may_leave() {
        House house = house(3);
        ReleaseWorld.threeDays(database, house);
        admitted(house, "方一", 0);
        Answer answer = forecast(house.site(), null, NOW);
        StayAhead stay = answer.told().house().stays().get(0);
        assertEquals(LeavesBy.EARLIEST, stay.why());
        assertEquals(Outlook.at(Instant.parse("2021-08-10T16:00:00Z")), stay.leaves());
        assertEquals(List.of(2, 2, 3), answer.told().forecast().days().stream().map(Forecast.DayAhead::free).limit(3).toList());
        assertTrue(answer.told().open());
        assertTrue(answer.reasons());
    }

    @Test
    void a_class_without_a_rule_cannot_be_told_and_is_free_in_the_hopeful_reading_alone() {
        House house = house(2);
        at(NOW, w -> {
            UUID person = w.world.person(house.site(), "方二");
            UUID order = w.world.ordered(house.site(), person, RiskClass.OTHER);
            return w.world.stays.admit(StayWorld.manager(), house.site(), new Stays.Admission(person, order, house.bed(0), null), null).id();
        });
        Forecast forecast = forecast(house.site(), null, NOW).told().forecast();
        assertEquals(1, forecast.days().get(13).free());
        assertEquals(2, forecast.days().get(13).most());
    }

    @Test
    void who_is_expected_without_a_room_takes_one_and_who_comes_at_no_known_time_is_counted_apart() {
        House house = house(4);
        at(NOW, w -> expected(w, house.site(), "方三", NOW.plus(Duration.ofDays(1))));
        at(NOW, w -> expected(w, house.site(), "方四", null));
        Forecast forecast = forecast(house.site(), null, NOW).told().forecast();
        assertEquals(List.of(3, 2), forecast.days().stream().map(Forecast.DayAhead::free).limit(2).toList());
        assertEquals(List.of(4, 3), forecast.days().stream().map(Forecast.DayAhead::most).limit(2).toList());
    }

    @Test
    void a_site_that_is_used_to_arrivals_is_supposed_to_get_as_many_again() {
        House house = house(20);
        Instant later = NOW.plus(Duration.ofDays(3));
        for (int i = 0; i < 3; i++) {
            int room = i;
            at(NOW.plus(Duration.ofDays(1 + i % 2)), w -> w.world.admitted(house.site(), "常客" + room, house.bed(room)));
        }
        Supposed supposed = forecast(house.site(), null, later).told().house().supposed();
        assertEquals(List.of(2, 3, 2), List.of(supposed.perDay(), supposed.recent(), supposed.days()));
        assertEquals(Supposed.RateBy.RECENT, supposed.basis());
        assertEquals(new Supposed.Sharing(3, 3, Supposed.Sharing.SharedBy.ARRIVALS), supposed.sharing());
        assertEquals(5, forecast(house.site(), 5, later).told().house().supposed().perDay());
        assertEquals(Supposed.RateBy.ANNOUNCED, forecast(house.site(), null, NOW).told().house().supposed().basis());
    }

    @Test
    void the_reserve_is_that_of_the_narrowest_area_of_which_somebody_signed_for_the_inhabitants() {
        House house = house(30);
        assertNull(forecast(house.site(), null, NOW).told().reserve());
        at(NOW, w -> ForecastWorld.populations(w).record(commanding("4302"), "4302", new Count(3_900_000, LocalDate.of(2020, 11, 1), "第七次人口普查")));
        assertEquals(7_800, forecast(house.site(), null, NOW).told().reserve().rooms());
        at(NOW, w -> ForecastWorld.populations(w).record(commanding("4302"), "430202005001", new Count(10_000, LocalDate.of(2020, 11, 1), "普查")));
        at(NOW.plusSeconds(1), w -> ForecastWorld.populations(w).record(commanding("4302"), "430202005001", new Count(10_213, LocalDate.of(2021, 7, 1), "社区台账")));
        Answer answer = forecast(house.site(), 1, NOW);
        assertEquals(21, answer.told().reserve().rooms());
        assertEquals("430202005001", answer.told().reserve().area().code());
        assertEquals(TODAY.plusDays(9), answer.told().forecast().below());
        assertEquals(2, database.count("SELECT COUNT(*) FROM division_inhabitants WHERE division_code = '430202005001'"));
        assertThrows(SQLException.class, () -> database.execute("UPDATE division_inhabitants SET inhabitants = 0"));
    }

    @Test
    void a_count_is_signed_for_by_whoever_holds_all_of_the_area_and_says_where_it_is_from() {
        assertThrows(NotFound.class, () -> at(NOW, w -> ForecastWorld.populations(w).record(commanding("430202"), "4302", new Count(1, TODAY, "普查"))));
        Invalid wrong = assertThrows(Invalid.class, () -> at(NOW, w -> ForecastWorld.populations(w).record(commanding("43"), "4301", new Count(0, TODAY.plusDays(3), " "))));
        assertEquals(Set.of("inhabitants", "countedOn", "source"), Set.copyOf(wrong.fields().stream().map(Invalid.Field::path).toList()));
        assertThrows(Invalid.class, () -> at(NOW, w -> ForecastWorld.populations(w).record(commanding(""), "99", new Count(1, TODAY, "普查"))));
    }

    @Test
    void another_site_is_not_found_a_ward_has_no_forecast_and_nobody_brings_more_people_than_there_can_be() {
        House house = house(1);
        assertThrows(NotFound.class, () -> at(NOW, w -> ForecastWorld.forecasts(w).of(Callers.holding(Held.at(Role.SITE_MANAGER, UUID.randomUUID())), house.site(), null, false)));
        assertThrows(Invalid.class, () -> forecast(house.site(), -1, NOW));
        assertThrows(Invalid.class, () -> forecast(house.site(), 5_001, NOW));
        House ward = StayWorld.house(database, SiteKind.HOSPITAL, 1, 4);
        assertThrows(NoForecast.class, () -> forecast(ward.site(), null, NOW));
    }

    @Test
    void why_somebody_stays_is_told_to_those_who_may_read_the_decision() {
        House residence = StayWorld.house(database, SiteKind.RESIDENCE, 1, 1);
        Caller manager = Callers.holding(Held.at(Role.RESIDENCE_MANAGER, residence.site()));
        assertFalse(at(NOW, w -> ForecastWorld.forecasts(w).of(manager, residence.site(), null, false)).reasons());
    }

    @Test
    void a_site_of_hundreds_takes_as_many_statements_as_a_small_one() {
        House small = lived(10, 2);
        House large = lived(60, 20);
        assertEquals(statements(w -> ForecastWorld.forecasts(w).of(StayWorld.manager(), small.site(), null, false)),
                statements(w -> ForecastWorld.forecasts(w).of(StayWorld.manager(), large.site(), null, false)));
    }

    @Test
    void all_sites_of_an_area_take_as_many_statements_as_one() {
        House first = lived(5, 2);
        Caller one = Callers.holding(Held.at(Role.SITE_MANAGER, first.site()));
        long few = statements(w -> ForecastWorld.forecasts(w).all(one, null, false));
        Held[] held = new Held[OTHER_SITES];
        for (int i = 0; i < OTHER_SITES; i++) {
            held[i] = Held.at(Role.SITE_MANAGER, lived(5, 2).site());
        }
        Caller many = Callers.holding(held);
        List<OfSite> told = at(NOW, w -> ForecastWorld.forecasts(w).all(many, null, false));
        assertEquals(OTHER_SITES, told.size());
        assertEquals(List.of(3), told.stream().map(site -> site.forecast().now()).distinct().toList());
        assertEquals(few, statements(w -> ForecastWorld.forecasts(w).all(many, null, false)));
        assertTrue(few > 5, "nothing was counted");
    }

    private House house(int rooms) {
        return StayWorld.house(database, SiteKind.ISOLATION, rooms, 1);
    }

    private House lived(int rooms, int people) {
        House house = house(rooms);
        for (int i = 0; i < people; i++) {
            admitted(house, "住客" + house.site() + i, i);
            int number = i;
            at(NOW, w -> expected(w, house.site(), "来客" + house.site() + number, NOW.plus(Duration.ofDays(1))));
        }
        return house;
    }

    private void admitted(House house, String name, int room) {
        at(NOW, w -> w.world.admitted(house.site(), name, house.bed(room)));
    }

    private static UUID expected(ReleaseWorld w, UUID site, String name, Instant when) {
        UUID person = w.world.person(site, name);
        UUID order = w.world.ordered(site, person, RiskClass.CLOSE_CONTACT);
        return w.world.stays.expect(StayWorld.manager(), site, new Stays.Expectation(person, order, when), null).id();
    }

    private Answer forecast(UUID site, Integer arrivals, Instant now) {
        return at(now, w -> ForecastWorld.forecasts(w).of(StayWorld.manager(), site, arrivals, false));
    }

    private static Caller commanding(String area) {
        return Callers.holding(area.isEmpty() ? Held.everywhere(Role.COMMAND_CENTRE) : Held.in(Role.COMMAND_CENTRE, area));
    }

    private <T> T at(Instant now, Function<ReleaseWorld, T> work) {
        return ReleaseWorld.at(database, now, work);
    }

    private long statements(Function<ReleaseWorld, ?> reading) {
        return at(NOW, w -> {
            long before = Database.questions(w.world.em);
            reading.apply(w);
            w.world.em.flush();
            return Database.questions(w.world.em) - before - 1;
        });
    }
}
