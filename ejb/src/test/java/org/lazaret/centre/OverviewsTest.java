package org.lazaret.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.access.Held;
import org.lazaret.access.Role;
import org.lazaret.alert.AlertCounts;
import org.lazaret.alert.AlertCounts.Open;
import org.lazaret.alert.AlertWard;
import org.lazaret.casefile.CaseFiles;
import org.lazaret.casefile.MakeUpPlans;
import org.lazaret.casefile.Swabs;
import org.lazaret.centre.Waiting.Matter;
import org.lazaret.collection.Present;
import org.lazaret.collection.TestCounts;
import org.lazaret.dayreport.Movements;
import org.lazaret.dayreport.Movements.Moved;
import org.lazaret.division.Divisions;
import org.lazaret.forecast.ForecastWorld;
import org.lazaret.laboratory.SampleFacts;
import org.lazaret.laboratory.TubeFates;
import org.lazaret.protocol.Protocols;
import org.lazaret.protocol.RiskClass;
import org.lazaret.release.ReleaseWorld;
import org.lazaret.registration.PersonRecords;
import org.lazaret.restart.Clocks;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.UuidBytes;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.StayWorld;
import org.lazaret.stay.StayWorld.House;
import org.lazaret.stay.Stays;
import org.lazaret.testing.Callers;
import org.lazaret.testing.Database;
import org.lazaret.watch.Kind;

/**
 * Two sites by hand, as of 16:00 on 11 August. On the 9th three close contacts came to a house of six rooms whose rules ask for three days and
 * no tests, and two to a house of two rooms under the 8th edition. Of the first, one has a fever that nobody took, one was released and left an
 * hour ago, one may leave; a fourth came today. Of the second, one has a fever that a nurse has taken, the other's patch is silent, and nobody was
 * swabbed on the day planned.
 */
@ExtendWith(Database.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverviewsTest {
    private static final Instant NOW = StayWorld.NOW;
    private static final Instant LATER = ReleaseWorld.DAY_3;
    private static final Instant SILENT_SINCE = Instant.ofEpochSecond(NOW.minusSeconds(7200).getEpochSecond());
    private static final int MANY = 4;

    private final Database database;
    private House house;
    private House other;

    OverviewsTest(Database database) {
        this.database = database;
    }

    @BeforeAll
    void two_days_pass() throws SQLException {
        house = StayWorld.house(database, SiteKind.ISOLATION, 6, 1);
        other = StayWorld.house(database, SiteKind.ISOLATION, 2, 1);
        ReleaseWorld.threeDays(database, house);
        List<UUID> first = admitted(house, 3);
        List<UUID> second = admitted(other, 2);
        AlertWard ward = new AlertWard(database);
        ward.raise(person(first.get(0)), house.site(), Kind.FEVER, null, NOW.minusSeconds(600));
        judged(person(first.get(0)));
        ward.take(other.site(), ward.raise(person(second.get(0)), other.site(), Kind.FEVER, null, NOW.minusSeconds(600)));
        ward.raise(person(second.get(1)), other.site(), Kind.SILENCE, null, SILENT_SINCE);
        at(LATER.minusSeconds(3600), w -> {
            w.releases.release(ReleaseWorld.manager(house.site()), first.get(1), "回家");
            return w.world.stays.depart(StayWorld.manager(), first.get(1), false, null);
        });
        at(LATER.minusSeconds(1800), w -> {
            UUID comes = w.world.person(house.site(), "今日新到");
            UUID order = w.world.ordered(house.site(), comes, RiskClass.CLOSE_CONTACT, LocalDate.parse("2021-08-10"));
            return w.world.stays.admit(StayWorld.manager(), house.site(), new Stays.Admission(comes, order, house.bed(3), null), null).id();
        });
    }

    @Test
    void each_room_is_in_one_figure_and_the_free_ones_are_those_the_forecast_begins_with() {
        assertEquals(new Capacity(6, 2, 3, 0, 1, 0), figures(house).capacity().orElseThrow());
        assertEquals(new Capacity(2, 0, 2, 0, 0, 0), figures(other).capacity().orElseThrow());
        assertEquals(figures(house).told().forecast().now(), figures(house).capacity().orElseThrow().free());
    }

    @Test
    void who_is_there_came_and_left_is_told_by_the_calendar_of_the_site() {
        assertEquals(new Moved(3, 1, 3, 1, 1), figures(house).moved());
        assertEquals(new Moved(2, 0, 2, 0, 0), figures(other).moved());
    }

    @Test
    void who_may_leave_is_who_the_rules_let_go_and_nobody_with_a_fever() {
        assertEquals(1, figures(house).mayLeave());
        assertEquals(0, figures(other).mayLeave());
        assertEquals(1, at(LATER, w -> w.releases.leaving(ReleaseWorld.manager(house.site()), house.site(), null, true)).items().stream()
                .filter(one -> one.answer().decision().mayLeave()).count(), "as many as the list of the site names");
    }

    @Test
    void fevers_and_silences_are_those_that_the_inbox_has_open_and_a_fever_that_somebody_took_is_not_unclaimed() {
        assertEquals(List.of(1L, 1L, 0L, 1L), alerts(figures(house).alerts()));
        assertEquals(List.of(1L, 0L, 1L, 1L), alerts(figures(other).alerts()));
        assertEquals(SILENT_SINCE, figures(other).alerts().silentSince());
        assertNull(figures(house).alerts().silentSince());
    }

    @Test
    void a_planned_day_without_a_sample_makes_two_people_overdue_where_the_rules_plan_one() {
        assertEquals(List.of(0L, 2L), List.of(figures(house).overdue(), figures(other).overdue()));
    }

    @Test
    void the_totals_are_the_sums_of_the_sites_and_begin_as_the_forecast_of_all_does() {
        Overview all = both();
        assertEquals(new Capacity(8, 2, 5, 0, 1, 0), all.totals().capacity());
        assertEquals(new Moved(5, 1, 5, 1, 1), all.totals().moved());
        assertEquals(List.of(1L, 2L), List.of(all.totals().mayLeave(), all.totals().overdue()));
        assertEquals(List.of(2L, 1L, 1L, 2L), alerts(all.totals().alerts()));
        assertEquals(all.totals().capacity().free(), all.together().forecast().now());
        assertEquals("430202005001", all.area().code());
    }

    @Test
    void the_full_house_waits_for_a_decision_and_the_other_is_named_as_help() {
        Waiting full = both().waiting().stream().filter(one -> one.what() == Matter.FULL).findFirst().orElseThrow();
        assertEquals(other.site(), full.site().id());
        assertEquals(List.of(house.site()), full.helps().stream().map(room -> room.site().id()).toList());
    }

    @Test
    void a_community_has_people_and_no_rooms() {
        House community = StayWorld.house(database, SiteKind.COMMUNITY, 1, 1);
        SiteFigures told = overview(Callers.holding(Held.at(Role.COMMAND_CENTRE, community.site())), null).sites().get(0);
        assertEquals(Optional.empty(), told.capacity());
        assertEquals(Moved.NONE, told.moved());
    }

    @Test
    void somebody_of_another_area_sees_nothing_and_an_area_shows_its_sites_alone() {
        Overview nothing = overview(Callers.holding(Held.in(Role.COMMAND_CENTRE, "4301")), null);
        assertEquals(List.of(), nothing.sites());
        assertEquals(List.of(), nothing.waiting());
        assertEquals(List.of(), nothing.areas());
        assertNull(nothing.together());
        assertEquals(0, nothing.totals().moved().present());
        assertEquals(List.of(), overview(centre(house, other), "430203").sites());
        assertEquals(2, overview(centre(house, other), "430202").sites().size());
        assertEquals(List.of(house.site()), overview(centre(house), "43").sites().stream().map(one -> one.site().id()).toList());
    }

    @Test
    void an_area_that_is_no_code_is_refused() {
        assertThrows(Invalid.class, () -> overview(centre(house), "荷塘区"));
        assertThrows(Invalid.class, () -> overview(centre(house), "4"));
    }

    @Test
    void a_look_leaves_one_row_in_the_audit_and_a_page_that_is_open_none() {
        String looks = "SELECT COUNT(*) FROM audit_entry WHERE action = 'centre-read'";
        long before = database.count(looks);
        at(LATER, w -> overviews(w).of(centre(house), null, true));
        assertEquals(before, database.count(looks));
        at(LATER, w -> overviews(w).of(centre(house), null, false));
        assertEquals(before + 1, database.count(looks));
    }

    @Test
    void four_sites_take_as_many_statements_as_one_and_many_people_as_many_as_few() {
        House[] houses = IntStream.range(0, MANY).mapToObj(i -> lived(2 + 3 * i)).toArray(House[]::new);
        long one = statements(centre(houses[0]), 1);
        assertTrue(one > 20, "nothing was counted");
        assertEquals(one, statements(centre(houses), MANY));
        assertEquals(one, statements(centre(houses[MANY - 1]), 1));
    }

    /** What a release asks is how an episode was seen. */
    private void judged(UUID person) throws SQLException {
        database.execute("""
                INSERT INTO episode_judgement (episode_id, seq, recorded_at, onset, raised, ended, verdict)
                SELECT id, 1, '2021-08-09 02:24:00', onset, raised, ended, verdict FROM episode WHERE person_id = ?""", UuidBytes.of(person));
    }

    private House lived(int people) {
        House built = StayWorld.house(database, SiteKind.ISOLATION, people + 1, 1);
        admitted(built, people);
        return built;
    }

    private List<UUID> admitted(House to, int people) {
        return IntStream.range(0, people).mapToObj(i -> at(NOW, w -> w.world.admitted(to.site(), "总览" + to.site() + i, to.bed(i)))).toList();
    }

    private UUID person(UUID stay) {
        return at(NOW, w -> w.world.em.createQuery("select s.person from Stay s where s.id = :stay", UUID.class).setParameter("stay", stay).getSingleResult());
    }

    private long statements(Caller caller, int sites) {
        return at(LATER, w -> {
            Overviews overviews = overviews(w);
            long before = Database.questions(w.world.em);
            assertEquals(sites, overviews.of(caller, null, true).sites().size());
            return Database.questions(w.world.em) - before - 1;
        });
    }

    private Overview both() {
        return overview(centre(house, other), null);
    }

    private SiteFigures figures(House of) {
        return both().sites().stream().filter(one -> one.site().id().equals(of.site())).findFirst().orElseThrow();
    }

    private Overview overview(Caller caller, String area) {
        return at(LATER, w -> overviews(w).of(caller, area, true));
    }

    private static Caller centre(House... houses) {
        return Callers.holding(List.of(houses).stream().map(one -> Held.at(Role.COMMAND_CENTRE, one.site())).toArray(Held[]::new));
    }

    private static List<Long> alerts(Open open) {
        return List.of(open.fevers(), open.unclaimedFevers(), open.silences(), open.unclaimed());
    }

    private <T> T at(Instant now, Function<ReleaseWorld, T> work) {
        return ReleaseWorld.at(database, now, work);
    }

    private static Overviews overviews(ReleaseWorld w) {
        StayWorld stay = w.world;
        Swabs swabs = new Swabs(new PersonRecords(stay.em), new SampleFacts(stay.em, new TubeFates(stay.em)), new MakeUpPlans(stay.em));
        Present present = new Present(stay.em, new CaseFiles(stay.em, new Protocols(stay.em), swabs, new Clocks(stay.em)), swabs);
        return new Overviews(stay.em, new Access(), new Divisions(stay.em), new AlertCounts(stay.em), new TestCounts(stay.em, new Access(), present, stay.trail, stay.clock),
                w.book, ForecastWorld.forecasts(w), new Movements(stay.em), stay.trail, stay.clock);
    }
}
