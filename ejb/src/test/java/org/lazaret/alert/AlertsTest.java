package org.lazaret.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.access.Caller;
import org.lazaret.access.Held;
import org.lazaret.access.Role;
import org.lazaret.alert.AlertStep.Found;
import org.lazaret.alert.AlertStep.Method;
import org.lazaret.alert.AlertStep.Recheck;
import org.lazaret.episode.EpisodeChecks;
import org.lazaret.episode.EpisodeJudged;
import org.lazaret.episode.EpisodeRaised;
import org.lazaret.episode.EpisodeRow;
import org.lazaret.patch.PatchWorld;
import org.lazaret.series.SiteReadings;
import org.lazaret.shared.UuidBytes;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.StayWorld;
import org.lazaret.testing.Callers;
import org.lazaret.testing.Database;
import org.lazaret.testing.Fired;
import org.lazaret.watch.Kind;

/** What becomes of alerts on the real database: one each, looked after by name, handed on once. */
@ExtendWith(Database.class)
class AlertsTest {
    private static final Instant NOW = StayWorld.NOW;
    private static final Recheck HOT = new Recheck(Method.AXILLA, 3880, Found.CONFIRMED);

    private final Database database;
    private UUID site;
    private UUID chen;

    AlertsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void a_guest() {
        StayWorld.House house = StayWorld.house(database, SiteKind.ISOLATION, 1, 1);
        site = house.site();
        PatchWorld.at(database, NOW, w -> chen = w.guest(site, "陈桂华", house.bed(0)));
    }

    @Test
    void a_fever_waits_fifteen_minutes_and_is_then_handed_on_by_one_of_two_runners() {
        UUID alert = raise(Kind.FEVER, null);
        assertEquals(NOW.plusSeconds(15 * 60), at(NOW, d -> d.alert(alert).dueAt()));
        assertEquals(List.of(), at(NOW.plusSeconds(899), d -> d.escalations.due()));
        Instant late = NOW.plusSeconds(900);
        long escalated = database.together(2, runner -> at(late, d -> d.escalations.escalate(alert))).stream()
                .filter(outcome -> outcome.succeeded() && outcome.answer()).count();
        assertEquals(1, escalated);
        assertEquals(Integer.valueOf(1), at(late, d -> d.alert(alert).level()));
        assertEquals(List.of("RAISED", "ESCALATED"), steps(alert));
        assertEquals(Boolean.TRUE, at(late.plusSeconds(900), d -> d.escalations.escalate(alert)));
        assertNull(at(late, d -> d.alert(alert).dueAt()), "nobody stands above the command centre");
    }

    @Test
    void a_fever_that_is_over_still_waits_for_a_person_and_a_silence_that_is_over_does_not() {
        UUID fever = raise(Kind.FEVER, NOW.minusSeconds(60));
        UUID silence = raise(Kind.SILENCE, NOW.minusSeconds(60));
        assertEquals(AlertState.RAISED, at(NOW, d -> d.alert(fever).state()));
        assertEquals(List.of("RAISED", "ENDED"), steps(fever));
        assertEquals(AlertState.CLOSED, at(NOW, d -> d.alert(silence).state()));
        assertEquals(List.of("RAISED", "CLOSED"), steps(silence));
    }

    @Test
    void a_fever_is_not_closed_before_it_is_rechecked_and_a_confirmed_one_asks_for_a_transfer() {
        UUID alert = raise(Kind.FEVER, null);
        assertThrows(AlertStepRefused.class, () -> at(NOW, d -> d.alerts.close(nurse(), alert, "退热")));
        at(NOW.plusSeconds(120), d -> d.alerts.acknowledge(nurse(), alert));
        assertThrows(AlertStepRefused.class, () -> at(NOW, d -> d.alerts.acknowledge(nurse(), alert)));
        assertThrows(AlertStepRefused.class, () -> at(NOW, d -> d.alerts.close(nurse(), alert, "退热")));
        at(NOW.plusSeconds(600), d -> d.alerts.recheck(nurse(), alert, HOT, null, "咽痛"));
        assertEquals(1, transfers());
        at(NOW.plusSeconds(700), d -> d.alerts.close(nurse(), alert, "已送医"));
        assertEquals(List.of("RAISED", "ACKNOWLEDGED", "RECHECKED", "CLOSED"), steps(alert));
        assertEquals(1, database.count("select count(*) from episode_check where person_id = ? and found = 'CONFIRMED'", UuidBytes.of(chen)));
    }

    @Test
    void a_refuted_fever_is_closed_by_the_check_and_takes_its_transfer_back() {
        UUID alert = raise(Kind.FEVER, null);
        at(NOW, d -> d.alerts.recheck(nurse(), alert, HOT, null, null));
        at(NOW, d -> d.alerts.recheck(nurse(), alert, new Recheck(Method.EAR, 3660, Found.REFUTED), null, "耳温正常"));
        assertEquals(AlertState.CLOSED, at(NOW, d -> d.alert(alert).state()));
        assertEquals(0, transfers());
    }

    @Test
    void the_end_of_a_silence_closes_its_alert_and_numbers_run_through_the_day() {
        UUID silence = raise(Kind.SILENCE, null);
        UUID battery = raise(Kind.LOW_BATTERY, null);
        assertEquals("A-0809-001", at(NOW, d -> d.alert(silence).label()));
        assertEquals("A-0809-002", at(NOW, d -> d.alert(battery).label()));
        assertNull(at(NOW, d -> d.alert(battery).dueAt()), "its silence would be told");
        at(NOW.plusSeconds(60), d -> {
            UUID episode = d.alert(silence).episode();
            d.em.createNativeQuery("update episode set verdict = 'UNFOUNDED' where id = :id").setParameter("id", UuidBytes.of(episode)).executeUpdate();
            d.book.judged(new EpisodeJudged(d.em.find(EpisodeRow.class, episode)));
            return null;
        });
        assertEquals(AlertState.CLOSED, at(NOW, d -> d.alert(silence).state()));
        assertEquals(AlertState.RAISED, at(NOW, d -> d.alert(battery).state()));
        assertEquals(Integer.valueOf(1), at(NOW, d -> d.lists.of(nurse(), site, new AlertLists.Filter(false, true, null, null), true).items().size()));
    }

    private UUID raise(Kind kind, Instant ended) {
        UUID episode = UUID.randomUUID();
        return at(NOW, d -> {
            d.em.createNativeQuery("""
                    insert into episode (id, site_id, person_id, kind, onset, raised, ended, peak, wear, verdict, noticed_at, judgements)
                    values (:id, :site, :person, :kind, :onset, :onset, :ended, 3880, 0, 'VALID', now(6), 1)""")
                    .setParameter("id", UuidBytes.of(episode)).setParameter("site", UuidBytes.of(site)).setParameter("person", UuidBytes.of(chen))
                    .setParameter("kind", kind.name()).setParameter("onset", NOW.getEpochSecond() - 600)
                    .setParameter("ended", ended == null ? null : ended.getEpochSecond()).executeUpdate();
            d.book.raised(new EpisodeRaised(d.em.find(EpisodeRow.class, episode)));
            return d.em.createQuery("select a.id from Alert a where a.episode = :e", UUID.class).setParameter("e", episode).getSingleResult();
        });
    }

    private List<String> steps(UUID alert) {
        return at(NOW, d -> d.em.createQuery("from AlertStep s where s.key.alert = :a order by s.key.seq", AlertStep.class)
                .setParameter("a", alert).getResultStream().map(s -> s.kind().name()).toList());
    }

    private long transfers() {
        return database.count("select count(*) from transfer_request where person_id = ? and withdrawn_at is null", UuidBytes.of(chen));
    }

    private Caller nurse() {
        return Callers.holding(Held.at(Role.NURSE, site));
    }

    private <T> T at(Instant now, Function<Desk, T> work) {
        return PatchWorld.at(database, now, w -> work.apply(new Desk(w, Clock.fixed(now, ZoneOffset.UTC))));
    }

    private static final class Desk {
        final EntityManager em;
        final AlertBook book;
        final Alerts alerts;
        final AlertLists lists;
        final Escalations escalations;

        Desk(PatchWorld w, Clock clock) {
            em = w.em;
            book = new AlertBook(em, w.stay.sites, new Fired<>(), clock);
            alerts = new Alerts(em, w.stay.sites, new SiteReadings(em), new EpisodeChecks(em, new Fired<>()), book, w.stay.trail);
            lists = new AlertLists(em, w.stay.sites, new org.lazaret.access.Access(), book, w.stay.trail, clock);
            escalations = new Escalations(em, w.stay.sites, book, w.stay.trail, clock);
        }

        Alert alert(UUID id) {
            return em.find(Alert.class, id);
        }
    }
}
