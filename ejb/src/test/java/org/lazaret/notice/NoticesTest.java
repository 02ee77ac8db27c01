package org.lazaret.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.notice.Notices.Notice;
import org.lazaret.shared.UuidBytes;
import org.lazaret.testing.Database;

@ExtendWith(Database.class)
class NoticesTest {
    private static final Instant NOW = Instant.parse("2026-08-09T02:24:00Z");

    private final Database database;
    private UUID id;

    NoticesTest(Database database) {
        this.database = database;
    }

    /** What it is about does not matter here. */
    @BeforeEach
    void a_notice_waits() throws Exception {
        database.execute("delete from notice");
        id = UUID.randomUUID();
        try (var connection = database.connection(); var statement = connection.createStatement()) {
            statement.execute("set foreign_key_checks = 0");
            try (var insert = connection.prepareStatement(
                    "insert into notice (id, alert_id, seq, made_at, due_at, tries, body) values (?, ?, 1, ?, ?, 0, '{}')")) {
                insert.setBytes(1, UuidBytes.of(id));
                insert.setBytes(2, UuidBytes.of(UUID.randomUUID()));
                insert.setObject(3, LocalDateTime.ofInstant(NOW, ZoneOffset.UTC));
                insert.setObject(4, LocalDateTime.ofInstant(NOW, ZoneOffset.UTC));
                insert.executeUpdate();
            }
            statement.execute("set foreign_key_checks = 1");
        }
    }

    @Test
    void one_of_two_servers_takes_it_and_a_dead_one_leaves_it_to_the_other() {
        long taken = database.together(2, server -> at(0, Notices::take)).stream().filter(outcome -> outcome.answer() != null).count();
        assertEquals(1, taken);
        assertNull(at(29, Notices::take));
        assertEquals(id, at(31, Notices::take).id());
    }

    @Test
    void what_was_told_is_told_no_more() {
        at(0, notices -> told(notices, notices.take()));
        assertNull(at(100_000, Notices::take));
        assertEquals(1, database.count("select count(*) from notice where told_at is not null"));
    }

    @Test
    void it_is_tried_again_at_longer_and_longer_intervals_for_a_day() {
        long second = 0;
        long pause = 0;
        int tries = 0;
        for (; tries < 200; tries++) {
            long now = second;
            Instant next = at(now, notices -> notices.failed(notices.take()));
            if (next == null) {
                break;
            }
            pause = Duration.between(NOW.plusSeconds(now), next).toSeconds();
            assertEquals(Math.min(5L << Math.min(tries, 10), 1_800), pause);
            second = now + pause;
        }
        assertEquals(1_800, pause);
        assertEquals(true, second > 82_800 && second <= 86_400);
        assertNull(at(second + 3_600, Notices::take));
    }

    private static Object told(Notices notices, Notice notice) {
        notices.told(notice);
        return null;
    }

    private <T> T at(long second, Function<Notices, T> work) {
        return database.call(em -> work.apply(new Notices(em, new Webhook(Optional.of(URI.create("http://127.0.0.1:1/")), "known to both of us"),
                Clock.fixed(NOW.plusSeconds(second), ZoneOffset.UTC))));
    }
}
