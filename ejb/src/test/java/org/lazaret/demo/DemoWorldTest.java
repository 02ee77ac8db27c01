package org.lazaret.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.account.DemoAccounts;
import org.lazaret.audit.Trail;
import org.lazaret.protocol.Protocols;
import org.lazaret.stay.Invariants;
import org.lazaret.testing.Database;
import org.lazaret.testing.Fired;

@ExtendWith(Database.class)
class DemoWorldTest {
    private static final Clock MONDAY = Clock.fixed(Instant.parse("2021-08-09T02:24:00Z"), ZoneOffset.UTC);

    @Test
    void shows_nine_sites_as_the_command_centre_knows_them_and_plays_back_only_once(Database database) {
        List<DemoAccounts.Ready> accounts = play(database);

        assertEquals(13, accounts.size());
        assertEquals(9, database.count("select count(*) from site"));
        assertEquals(1100, database.count("select count(*) from room"));
        assertEquals(777, database.count("select count(*) from room_state where open_room is not null and phase = 'OCCUPIED'"));
        assertEquals(45, database.count("select count(*) from room_state where open_room is not null and phase = 'RESERVED'"));
        assertEquals(200, database.count("select count(*) from room_state where open_room is not null and phase = 'CLEAN'"));
        assertEquals(0, database.count("select count(*) from person where not made_up"));
        assertEquals(List.of(), Invariants.broken(database));

        assertTrue(play(database).isEmpty());
        assertEquals(9, database.count("select count(*) from site"));
    }

    private static List<DemoAccounts.Ready> play(Database database) {
        return database.call(em -> new DemoPlayback(em, new Protocols(em), new Fired<>(), new Fired<>(), new Fired<>(),
                new DemoAccounts(em, MONDAY, MONDAY, new Trail(em, MONDAY)), MONDAY).play());
    }
}
