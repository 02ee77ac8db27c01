package org.lazaret.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lazaret.alert.AlertCounts.Open;
import org.lazaret.centre.Waiting.Matter;
import org.lazaret.dayreport.Movements.Moved;
import org.lazaret.forecast.Forecast;
import org.lazaret.forecast.Forecasts.OfSite;
import org.lazaret.forecast.House;
import org.lazaret.forecast.Outlook;
import org.lazaret.forecast.RoomAhead;
import org.lazaret.forecast.Standing;
import org.lazaret.forecast.Supposed;
import org.lazaret.forecast.Together;
import org.lazaret.room.RoomCondition;
import org.lazaret.room.RoomPhase;
import org.lazaret.room.Soil;
import org.lazaret.room.Zone;
import org.lazaret.roomlist.SiteWorld;
import org.lazaret.site.Site;
import org.lazaret.site.SiteKind;

/** What waits for a decision follows from figures, and from nothing else. */
class WaitingRuleTest {
    private static final Instant NOW = Instant.parse("2021-08-09T02:24:00Z");
    private static final LocalDate TODAY = LocalDate.of(2021, 8, 9);

    @Test
    void nothing_waits_where_nothing_is_wrong() {
        assertEquals(List.of(), waiting(List.of(isolation("甲", 3, 5), isolation("乙", 1, 0))));
    }

    @Test
    void a_full_site_is_helped_by_those_of_its_kind_that_have_room_the_most_first() {
        SiteFigures few = isolation("少", 1, 2);
        SiteFigures many = isolation("多", 9, 2);
        List<Waiting> found = waiting(List.of(isolation("满", 0, 4), few, site(SiteKind.RESIDENCE, true, "驻地", 20, 0), isolation("也满", 0, 6), many));
        assertEquals(List.of("也满", "满"), found.stream().map(one -> one.site().facts().nameZh()).toList());
        assertEquals(List.of(new Waiting.Room(many.site(), 9), new Waiting.Room(few.site(), 1)), found.get(0).helps());
    }

    @Test
    void who_is_full_where_nobody_has_room_is_told_without_help_and_that_all_run_out_stands_first() {
        List<Waiting> found = waiting(List.of(isolation("满", 0, 4)));
        assertEquals(List.of(Matter.RUNS_OUT, Matter.FULL), matters(found));
        assertEquals(TODAY, found.get(0).from());
        assertEquals(List.of(), found.get(1).helps());
    }

    @Test
    void a_site_that_is_not_open_is_never_full_and_is_named_once_the_others_run_short() {
        SiteFigures spare = site(SiteKind.ISOLATION, false, "备用", 60, 0);
        assertEquals(List.of(), waiting(List.of(isolation("甲", 3, 5), spare, site(SiteKind.ISOLATION, false, "关", 0, 3))));
        List<Waiting> found = waiting(List.of(isolation("满", 0, 4), spare));
        assertEquals(List.of(Matter.RUNS_OUT, Matter.FULL, Matter.SPARE), matters(found));
        assertEquals(List.of(new Waiting.Room(spare.site(), 60)), found.get(0).helps());
        assertEquals(List.of(), found.get(1).helps(), "nobody is sent to a site that is not open");
        assertEquals(60, found.get(2).count());
    }

    @Test
    void the_first_day_below_the_reserve_is_told_with_the_best_case_beside_it() {
        SiteFigures one = isolation("甲", 3, 5);
        Together together = new Together(List.of(one.site().id()), 8, 0, 0, Forecast.of(one.told().house(), 4), null);
        Waiting below = WaitingRule.of(List.of(one), together).get(0);
        assertEquals(new Waiting(Matter.BELOW_RESERVE, null, 3, null, TODAY, TODAY, List.of()), below);
    }

    @Test
    void alerts_that_nobody_has_come_before_silence_and_silence_before_overdue_tests_the_most_of_each_first() {
        Instant since = NOW.minusSeconds(600);
        SiteFigures one = told("甲", new Open(1, 1, 0, null, 1, since), 2);
        SiteFigures other = told("乙", new Open(0, 0, 3, since, 4, since), 7);
        List<Waiting> found = waiting(List.of(one, other));
        assertEquals(List.of("UNCLAIMED 乙 4", "UNCLAIMED 甲 1", "SILENT 乙 3", "OVERDUE 乙 7", "OVERDUE 甲 2"),
                found.stream().map(it -> it.what() + " " + it.site().facts().nameZh() + " " + it.count()).toList());
        assertEquals(since, found.get(2).since());
        assertNull(found.get(3).since());
    }

    @Test
    void a_site_whose_rooms_are_not_drawn_up_yet_is_not_full() {
        assertEquals(List.of(), waiting(List.of(isolation("甲", 3, 5), isolation("新", 0, 0), site(SiteKind.COMMUNITY, true, "社区", 0, 0))));
    }

    private static List<Waiting> waiting(List<SiteFigures> sites) {
        return WaitingRule.of(sites, Together.of(sites.stream().map(SiteFigures::told).filter(told -> told != null).toList()).orElse(null));
    }

    private static List<Matter> matters(List<Waiting> found) {
        return found.stream().map(Waiting::what).toList();
    }

    private static SiteFigures isolation(String name, int free, int lived) {
        return site(SiteKind.ISOLATION, true, name, free, lived);
    }

    private static SiteFigures told(String name, Open alerts, long overdue) {
        SiteFigures one = isolation(name, 2, 2);
        return new SiteFigures(one.site(), true, Moved.NONE, 0, alerts, overdue, one.told());
    }

    private static SiteFigures site(SiteKind kind, boolean open, String name, int free, int lived) {
        Site site = new Site(kind, SiteWorld.facts(name));
        House house = house(free, lived);
        return new SiteFigures(site, open, Moved.NONE, 0, Open.NONE, 0, kind.oneToARoom() ? new OfSite(site, open, house, Forecast.of(house, null), null, 0) : null);
    }

    private static House house(int free, int lived) {
        List<RoomAhead> rooms = Stream.concat(IntStream.range(0, free).mapToObj(i -> new RoomAhead(standing(RoomPhase.CLEAN), List.of(), null, Outlook.at(NOW))),
                IntStream.range(0, lived).mapToObj(i -> new RoomAhead(standing(RoomPhase.OCCUPIED), List.of(), Outlook.NEVER, Outlook.NEVER))).toList();
        return new House(ZoneId.of("Asia/Shanghai"), NOW, rooms, List.of(), new Supposed(0, Supposed.RateBy.ANNOUNCED, 0, 0, 0,
                new Supposed.Sharing(1, 1, Supposed.Sharing.SharedBy.ONE_EACH), 14, 7, Duration.ofHours(3)));
    }

    private static Standing standing(RoomPhase phase) {
        return new Standing(UUID.randomUUID(), UUID.randomUUID(), "0501", Zone.CONTAMINATED, 1, new RoomCondition(phase, Soil.NONE, NOW.minusSeconds(600), null, null), null, null);
    }
}
