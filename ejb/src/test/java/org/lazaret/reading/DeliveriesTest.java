package org.lazaret.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.reading.ReadingWorld.minutes;
import static org.lazaret.reading.ReadingWorld.said;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.patch.PatchWorld;
import org.lazaret.patch.WearStep.Outcome;
import org.lazaret.patch.Wears;
import org.lazaret.reading.Receipt.Remark;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.UuidBytes;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.StayWorld;
import org.lazaret.testing.Database;
import org.lazaret.watch.Sample;

@ExtendWith(Database.class)
class DeliveriesTest {
    private static final Instant ARRIVED = StayWorld.NOW;
    private static final Instant NOW = ARRIVED.plusSeconds(3600);

    private final Database database;
    private UUID site;
    private UUID chen;
    private String first;
    private String second;

    DeliveriesTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void chen_came_an_hour_ago() {
        StayWorld.House house = StayWorld.house(database, SiteKind.ISOLATION, 2, 1);
        site = house.site();
        String mark = UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        first = "T-" + mark + "-1";
        second = "T-" + mark + "-2";
        at(ARRIVED, w -> {
            chen = w.patches.guest(site, "陈桂华", house.bed(0));
            w.patches.stocked(site, first);
            return w.patches.stocked(site, second);
        });
    }

    @Test
    void readings_are_kept_for_who_wears_the_patch_and_told_by_person() {
        at(ARRIVED, w -> w.patches.pair(chen, first));
        at(NOW, w -> {
            assertEquals(new Receipt(3, 0, 0, 0, List.of()), w.deliver(site, minutes(first, ARRIVED, 3660, 3662, 3665)));
            assertEquals(Map.of(1, List.of(3660, 3662, 3665)), w.centi(site, 1));
            ReadingsKept kept = w.kept.events().get(0);
            assertEquals(List.of(3660, 3662, 3665), kept.fresh().get(chen).stream().map(Sample::centi).toList());
            return null;
        });
    }

    @Test
    void the_same_delivery_again_changes_nothing_and_says_so() {
        at(ARRIVED, w -> w.patches.pair(chen, first));
        Said[] readings = minutes(first, ARRIVED, 3660, 3662);
        at(NOW, w -> w.deliver(site, readings));
        at(NOW, w -> {
            Receipt again = w.deliver(site, readings);
            assertEquals(2, again.repeated());
            assertEquals(List.of(new Remark(0, Receipt.Outcome.REPEATED, null), new Remark(1, Receipt.Outcome.REPEATED, null)), again.remarks());
            assertTrue(w.kept.events().isEmpty());
            return null;
        });
        assertEquals(2, database.count("select count(*) from delivery where site_id = ?", UuidBytes.of(site)));
    }

    @Test
    void what_is_no_reading_of_anybody_is_set_aside_with_its_reason_and_never_twice() {
        at(ARRIVED, w -> w.patches.pair(chen, first));
        Said[] odd = {new Said(first, null, 3660, Sample.NONE, Sample.NONE, "at: yesterday"),
            new Said(first, NOW.getEpochSecond(), null, Sample.NONE, Sample.NONE, "celsius: warm"), said(first, NOW, 6100),
            said(first, Instant.EPOCH.plusSeconds(60), 3660), said(first, NOW.plusSeconds(660), 3660),
            said("T-NOBODY", NOW, 3660), said(second, NOW, 3660), said(first, ARRIVED.minusSeconds(60), 3660)};
        List<Doubt> doubts = at(NOW, w -> w.deliver(site, odd)).remarks().stream().map(Remark::doubt).toList();
        assertEquals(List.of(Doubt.NO_TIME, Doubt.NO_TEMPERATURE, Doubt.NO_TEMPERATURE, Doubt.CLOCK_NOT_SET, Doubt.IN_THE_FUTURE,
                Doubt.UNKNOWN_PATCH, Doubt.NOT_WORN, Doubt.NOT_WORN), doubts);
        assertEquals(new Receipt(0, 8, 0, 0, List.of()).repeated(), at(NOW, w -> w.deliver(site, odd)).repeated());
        assertEquals(8, database.count("select count(*) from quarantined_reading where site_id = ?", UuidBytes.of(site)));
    }

    @Test
    void off_the_body_and_faulty_values_are_kept_with_their_wearer() {
        at(ARRIVED, w -> w.patches.pair(chen, first));
        assertEquals(3, at(NOW, w -> w.deliver(site, minutes(first, ARRIVED, 2500, 4400, 0))).accepted());
    }

    @Test
    void ten_minutes_ahead_are_borne_of_the_earlier_clock() {
        at(ARRIVED, w -> w.patches.pair(chen, first));
        Said ahead = said(first, NOW.plusSeconds(600), 3660);
        Delivery slow = new Delivery(NOW.minusSeconds(60), List.of(ahead));
        assertEquals(1, at(NOW, w -> w.deliveries.take(ReadingWorld.gateway(site), site, slow)).quarantined());
        assertEquals(1, at(NOW, w -> w.deliver(site, said(first, NOW.plusSeconds(599), 3660))).accepted());
    }

    @Test
    void a_pairing_told_late_takes_over_what_waited_for_it() {
        at(NOW, w -> w.deliver(site, minutes(first, ARRIVED, 3660, 3662, 3664)));
        at(NOW, w -> w.patches.wears.pair(PatchWorld.nurse(), chen, new Wears.Pairing(first, null, ARRIVED.plusSeconds(60), null)));
        assertEquals(Map.of(1, List.of(3662, 3664)), at(NOW, w -> w.centi(site, 1)));
        assertEquals(2, database.count("""
                select count(*) from quarantined_reading where site_id = ? and outcome = 'TAKEN'""", UuidBytes.of(site)));
        assertEquals(3, at(NOW, w -> w.deliver(site, minutes(first, ARRIVED, 3660, 3662, 3664))).repeated());
    }

    @Test
    void a_wear_that_ended_earlier_gives_back_what_was_measured_after() {
        UUID wear = at(ARRIVED, w -> w.patches.pair(chen, first)).id();
        at(NOW, w -> w.deliver(site, minutes(first, ARRIVED, 3660, 3662, 2600, 2500)));
        at(NOW, w -> w.patches.wears.end(PatchWorld.nurse(), wear, new Wears.Ending(Outcome.REMOVED, null, ARRIVED.plusSeconds(120))));
        at(NOW, w -> {
            assertEquals(Map.of(1, List.of(3660, 3662)), w.centi(site, 1));
            assertEquals(3662, w.siteReadings.vitals(site).of(1).orElseThrow().centi());
            return null;
        });
        assertEquals(2, database.count("""
                select count(*) from quarantined_reading where site_id = ? and reason = 'NOT_WORN'""", UuidBytes.of(site)));
    }

    @Test
    void after_a_swap_each_patch_speaks_for_the_time_it_was_on() {
        UUID wear = at(ARRIVED, w -> w.patches.pair(chen, first)).id();
        Instant swap = ARRIVED.plusSeconds(120);
        at(NOW, w -> w.deliver(site, minutes(first, ARRIVED, 3660, 3662, 2600)));
        at(NOW, w -> w.deliver(site, minutes(second, ARRIVED, 2600, 2600, 3664, 3666)));
        at(NOW, w -> w.patches.wears.swap(PatchWorld.nurse(), wear, second, null, new Wears.Ending(Outcome.REMOVED, null, swap)));
        assertEquals(Map.of(1, List.of(3660, 3662), 2, List.of(3664, 3666)), at(NOW, w -> w.centi(site, 1, 2)));
    }

    @Test
    void another_sites_gateway_brings_nothing_for_a_patch_of_this_site() {
        at(ARRIVED, w -> w.patches.pair(chen, first));
        UUID other = StayWorld.house(database, SiteKind.ISOLATION, 1, 1).site();
        assertEquals(Doubt.UNKNOWN_PATCH, at(NOW, w -> w.deliver(other, said(first, NOW, 3660))).remarks().get(0).doubt());
        assertThrows(NotFound.class, () -> at(NOW, w -> w.deliveries.take(ReadingWorld.gateway(other), site,
                new Delivery(null, List.of()))));
    }

    private <T> T at(Instant now, Function<ReadingWorld, T> work) {
        return ReadingWorld.at(database, now, work);
    }
}
