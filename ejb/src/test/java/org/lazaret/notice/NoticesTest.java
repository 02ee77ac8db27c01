package org.lazaret.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.json.Json;
import java.io.StringReader;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.alert.AlertBook;
import org.lazaret.alert.AlertRows;
import org.lazaret.alert.EpisodeAlerts;
import org.lazaret.episode.EpisodeRow;
import org.lazaret.episode.EpisodesChanged;
import org.lazaret.notice.Notices.Notice;
import org.lazaret.patch.PatchWorld;
import org.lazaret.series.SiteReadings;
import org.lazaret.shared.UuidBytes;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.StayWorld;
import org.lazaret.testing.Database;
import org.lazaret.testing.Fired;

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

    @Test
    void what_becomes_part_of_a_fever_as_it_is_raised_is_told_of_with_the_fever_alone() {
        StayWorld.House house = StayWorld.house(database, SiteKind.ISOLATION, 1, 1);
        UUID chen = PatchWorld.at(database, StayWorld.NOW, w -> w.guest(house.site(), "陈桂华", house.bed(0)));
        changed(house.site(), List.of(episode(house.site(), chen, "RELATIVE_FEVER")));
        changed(house.site(), List.of(episode(house.site(), chen, "FEVER")));
        assertEquals(List.of("COVERED RELATIVE_FEVER CLOSED", "RAISED FEVER RAISED", "RAISED RELATIVE_FEVER RAISED"), bodies());
    }

    @Test
    void both_of_one_delivery_are_one_notice() {
        StayWorld.House house = StayWorld.house(database, SiteKind.ISOLATION, 1, 1);
        UUID chen = PatchWorld.at(database, StayWorld.NOW, w -> w.guest(house.site(), "陈桂华", house.bed(0)));
        changed(house.site(), List.of(episode(house.site(), chen, "RELATIVE_FEVER"), episode(house.site(), chen, "FEVER")));
        assertEquals(List.of("RAISED FEVER RAISED"), bodies());
    }

    /** What was told of alerts: what, kind, state. */
    private List<String> bodies() {
        List<?> bodies = database.call(em -> em.createNativeQuery("select body from notice where body <> '{}'").getResultList());
        return bodies.stream()
                .map(body -> Json.createReader(new StringReader(String.valueOf(body))).readObject())
                .map(told -> told.getString("what") + " " + told.getString("kind") + " " + told.getString("state")).sorted().toList();
    }

    private void changed(UUID site, List<UUID> raised) {
        PatchWorld.at(database, StayWorld.NOW, w -> {
            Notices notices = new Notices(w.em, new Webhook(Optional.of(URI.create("http://127.0.0.1:1/")), "known to both of us"), w.stay.clock);
            AlertBook book = new AlertBook(w.em, w.stay.sites, new SiteReadings(w.em), new Fired<>(), new Fired<>(notices::happened), w.stay.clock);
            new EpisodeAlerts(w.stay.sites, new AlertRows(w.em), book).changed(new EpisodesChanged(site,
                    raised.stream().map(each -> w.em.find(EpisodeRow.class, each)).toList(), List.of()));
            return null;
        });
    }

    private UUID episode(UUID site, UUID person, String kind) {
        UUID episode = UUID.randomUUID();
        database.run(em -> em.createNativeQuery("""
                insert into episode (id, site_id, person_id, kind, onset, raised, ended, peak, wear, verdict, noticed_at, judgements)
                values (:id, :site, :person, :kind, :onset, :onset, null, 3880, 0, 'VALID', now(6), 1)""")
                .setParameter("id", UuidBytes.of(episode)).setParameter("site", UuidBytes.of(site)).setParameter("person", UuidBytes.of(person))
                .setParameter("kind", kind).setParameter("onset", StayWorld.NOW.getEpochSecond() - 600).executeUpdate());
        return episode;
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
