package org.lazaret.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.account.DemoAccounts;
import org.lazaret.audit.Trail;
import org.lazaret.protocol.Protocols;
import org.lazaret.reading.ReadingWorld;
import org.lazaret.series.Vitals;
import org.lazaret.stay.Invariants;
import org.lazaret.testing.Database;
import org.lazaret.testing.Fired;

@ExtendWith(Database.class)
class DemoWorldTest {
    private static final Clock MONDAY = Clock.fixed(Instant.parse("2021-08-09T02:24:00Z"), ZoneOffset.UTC);

    @Test
    void shows_nine_sites_as_the_command_centre_knows_them_and_plays_back_only_once(Database database) {
        List<DemoAccounts.Ready> accounts = play(database);

        assertEquals(14, accounts.size());
        assertEquals(2, database.count("select count(*) from site"));
        assertEquals(1, database.count("select count(*) from division_inhabitants where division_code = '430202' and source like '%made up%'"));
        assertPatchesAreLive(database);
        assertTransfersAndCasesStandInEveryState(database);
        while (goOn(database)) {
            assertEquals(0, database.count("select count(*) from person where not made_up"));
        }
        assertEquals(9, database.count("select count(*) from site"));
        assertEquals(1100, database.count("select count(*) from room"));
        assertEquals(777, database.count("select count(*) from room_state where open_room is not null and phase = 'OCCUPIED'"));
        assertEquals(45, database.count("select count(*) from room_state where open_room is not null and phase = 'RESERVED'"));
        assertEquals(200, database.count("select count(*) from room_state where open_room is not null and phase = 'CLEAN'"));
        assertEquals(0, database.count("select count(*) from person where not made_up"));
        assertEquals(List.of(), Invariants.broken(database));

        assertEquals(database.count("select count(*) from person"), database.count("select count(distinct full_name) from person"));

        assertMorningRoundsAreMade(database);

        assertTrue(play(database).isEmpty());
        assertFalse(goOn(database));
        assertEquals(9, database.count("select count(*) from site"));
    }

    /** At the site that everybody sees first, as soon as it is there. */
    private static void assertTransfersAndCasesStandInEveryState(Database database) {
        assertEquals(List.of("ARRANGED", "ARRIVED", "COMPLETED", "DESTINATION_APPROVED", "PICKED_UP", "REFUSED", "REQUESTED"),
                texts(database, "select distinct cast(t.state as string) from Transfer t order by 1"));
        assertEquals(List.of("CONFIRMED", "DISMISSED"), texts(database, "select distinct cast(d.decision as string) from ContactDecision d order by 1"));
        assertEquals(List.of("DISMISSED", "PROPOSED", "RESTARTED"), texts(database, "select distinct cast(r.state as string) from ClockRestart r order by 1"));
        assertEquals(2, database.count("select count(*) from clock_restart where state = 'PROPOSED'"), "most of the floor may leave as before");
        assertEquals(1, database.count("select count(*) from investigation where ended_at is null"));
        assertEquals(1, database.count("select count(*) from investigation where ended_at is not null"));
    }

    private static List<String> texts(Database database, String query) {
        return database.call(em -> em.createQuery(query, String.class).getResultList());
    }

    /** Of those who were there at midnight few were forgotten, or alerts of missed checks would hide all others. */
    private static void assertMorningRoundsAreMade(Database database) {
        Instant midnight = Instant.parse("2021-08-08T16:00:00Z");
        long there = count(database, "select count(s) from Stay s where s.admittedAt <= :midnight and s.closedAt is null", midnight);
        long measured = count(database, """
                select count(distinct r.person) from ManualReading r join Stay s on s.person = r.person
                where s.admittedAt <= :midnight and s.closedAt is null and r.measuredAt >= :midnight""", midnight);
        assertTrue(measured < there && measured > there * 0.95, measured + " of " + there);
    }

    /** Of the first site: all speak but one, and two say that somebody has a fever. */
    private static void assertPatchesAreLive(Database database) {
        ReadingWorld.at(database, MONDAY.instant(), world -> {
            DemoPatches patches = new DemoPatches(world.patches.em, new Protocols(world.patches.em), new Fired<>(), world.deliveries,
                    world.patches.book, world.siteReadings, MONDAY);
            patches.begin();
            patches.begin();
            return null;
        });
        List<Vitals.Latest> latest = ReadingWorld.at(database, MONDAY.instant(), world -> world.siteReadings.vitals(world.patches.em
                .createQuery("select g.site from Gateway g where g.name = :name", UUID.class).setParameter("name", DemoPatches.GATEWAY)
                .getSingleResult()).all());
        long now = MONDAY.instant().getEpochSecond();
        assertTrue(latest.size() > 40, "worn: " + latest.size());
        assertEquals(1, latest.stream().filter(one -> one.at() < now - 120 * 60).count(), "silent");
        assertEquals(latest.size() - 1, latest.stream().filter(one -> one.at() > now - 5 * 60).count(), "live");
        assertEquals(2, latest.stream().filter(one -> one.centi() >= 3_730).count(), "fevers");
    }

    private static long count(Database database, String query, Instant midnight) {
        return database.call(em -> em.createQuery(query, Long.class).setParameter("midnight", midnight).getSingleResult());
    }

    private static List<DemoAccounts.Ready> play(Database database) {
        return database.call(em -> playback(em).open());
    }

    private static boolean goOn(Database database) {
        return database.call(em -> playback(em).goOn());
    }

    private static DemoPlayback playback(EntityManager em) {
        return new DemoPlayback(em, new Protocols(em), new Fired<>(), new Fired<>(),
                new DemoAccounts(em, MONDAY, MONDAY, new Trail(em, MONDAY)), MONDAY);
    }
}
