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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.access.Held;
import org.lazaret.access.Role;
import org.lazaret.alert.AlertStep.Found;
import org.lazaret.alert.AlertStep.Method;
import org.lazaret.alert.AlertStep.Recheck;
import org.lazaret.care.CareFiles;
import org.lazaret.episode.EpisodeChecks;
import org.lazaret.episode.EpisodeRow;
import org.lazaret.episode.EpisodesChanged;
import org.lazaret.manual.ManualReadings;
import org.lazaret.patch.PatchWorld;
import org.lazaret.protocol.RiskClass;
import org.lazaret.series.SiteReadings;
import org.lazaret.shared.NotFound;
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
        assertEquals(List.of(), at(NOW.plusSeconds(899), d -> d.escalations.due(null)));
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
        judged(silence, NOW.plusSeconds(60), "verdict = 'UNFOUNDED'");
        assertEquals(AlertState.CLOSED, at(NOW, d -> d.alert(silence).state()));
        assertEquals(AlertState.RAISED, at(NOW, d -> d.alert(battery).state()));
        assertEquals(List.of(), unclaimed(), "a battery can wait");
        UUID fever = raise(Kind.FEVER, null);
        assertEquals(List.of(fever), unclaimed());
    }

    @Test
    void a_fever_that_was_over_and_goes_on_after_all_is_looked_after_again_and_raised_by_nobody() {
        UUID alert = raise(Kind.FEVER, null);
        at(NOW, d -> d.alerts.recheck(nurse(), alert, HOT, null, null));
        judged(alert, NOW.plusSeconds(600), "ended = onset + 60");
        assertEquals(AlertState.CLOSED, at(NOW, d -> d.alert(alert).state()));
        judged(alert, NOW.plusSeconds(900), "ended = null");
        assertEquals(AlertState.CONFIRMED, at(NOW, d -> d.alert(alert).state()));
        judged(alert, NOW.plusSeconds(960), "peak = 3900");
        judged(alert, NOW.plusSeconds(1200), "ended = onset + 120");
        assertEquals(List.of("RAISED", "ACKNOWLEDGED", "RECHECKED", "CLOSED", "REOPENED", "CLOSED"), steps(alert));
        assertEquals(1, database.count("select count(*) from alert where person_id = ?", UuidBytes.of(chen)));
    }

    @Test
    void an_alert_nobody_had_taken_is_due_again_when_it_comes_back() {
        UUID alert = raise(Kind.SILENCE, null);
        judged(alert, NOW.plusSeconds(60), "verdict = 'UNFOUNDED'");
        judged(alert, NOW.plusSeconds(3600), "verdict = 'VALID'");
        assertEquals(AlertState.RAISED, at(NOW, d -> d.alert(alert).state()));
        assertEquals(NOW.plusSeconds(3600 + 900), at(NOW, d -> d.alert(alert).dueAt()));
    }

    @Test
    void what_somebody_closed_while_it_lasted_stays_closed_and_what_was_over_then_comes_back() {
        UUID lasted = raise(Kind.SILENCE, null);
        at(NOW, d -> d.alerts.acknowledge(nurse(), lasted));
        at(NOW, d -> d.alerts.close(nurse(), lasted, "已换贴片"));
        judged(lasted, NOW.plusSeconds(60), "peak = 1");
        assertEquals(AlertState.CLOSED, at(NOW, d -> d.alert(lasted).state()));
        UUID over = raise(Kind.FEVER, NOW.minusSeconds(60));
        at(NOW, d -> d.alerts.acknowledge(nurse(), over));
        at(NOW, d -> d.alerts.close(nurse(), over, "已退热"));
        judged(over, NOW.plusSeconds(60), "ended = null");
        assertEquals(AlertState.ACKNOWLEDGED, at(NOW, d -> d.alert(over).state()));
        judged(over, NOW.plusSeconds(120), "ended = onset + 300");
        assertEquals(List.of("RAISED", "ENDED", "ACKNOWLEDGED", "CLOSED", "REOPENED", "ENDED"), steps(over));
    }

    @Test
    void a_fever_that_never_was_and_was_one_after_all_waits_for_a_person() {
        UUID alert = raise(Kind.FEVER, null);
        judged(alert, NOW.plusSeconds(60), "verdict = 'UNFOUNDED'");
        judged(alert, NOW.plusSeconds(120), "verdict = 'VALID', ended = onset + 900");
        assertEquals(AlertState.RAISED, at(NOW, d -> d.alert(alert).state()));
        assertEquals(List.of("RAISED", "CLOSED", "REOPENED", "ENDED"), steps(alert));
    }

    @Test
    void one_that_cannot_be_handed_on_does_not_keep_the_others_waiting() {
        UUID first = raise(Kind.FEVER, null);
        UUID second = raise(Kind.SILENCE, null);
        at(NOW.plusSeconds(901), d -> {
            Escalations broken = new Escalations(d.em, null, null, null, d.clock) {
                @Override
                public boolean escalate(UUID id) {
                    if (id.equals(first)) {
                        throw new IllegalStateException("the level of this site is not known");
                    }
                    return d.escalations.escalate(id);
                }
            };
            new EscalationTimer(broken).tick();
            return null;
        });
        assertEquals(List.of("RAISED"), steps(first));
        assertEquals(List.of("RAISED", "ESCALATED"), steps(second));
    }

    @Test
    void the_list_costs_as_many_statements_for_many_people_as_for_one() {
        raise(Kind.FEVER, null);
        long few = asked(1);
        StayWorld.House house = StayWorld.house(database, SiteKind.ISOLATION, 6, 1);
        for (int i = 0; i < 6; i++) {
            int bed = i;
            UUID guest = PatchWorld.at(database, NOW, w -> w.guest(house.site(), "住客" + bed, house.bed(bed)));
            raise(guest, house.site(), Kind.FEVER, null, NOW.minusSeconds(600));
            raise(guest, house.site(), Kind.SILENCE, null, NOW.minusSeconds(600));
        }
        site = house.site();
        assertEquals(few, asked(12));
    }

    @Test
    void whom_an_alert_is_about_is_told_with_it() {
        raise(Kind.FEVER, null);
        Concerned about = at(NOW, d -> d.lists.of(nurse(), site, new AlertLists.Filter(false, false, null, null), true).people().get(chen));
        assertEquals(RiskClass.CLOSE_CONTACT, about.riskClass());
        assertEquals(true, about.progress().of() > 0);
        assertNull(about.patch());
    }

    /** Statements of the list, of so many rows. */
    private long asked(int rows) {
        return at(NOW, d -> {
            long before = Database.questions(d.em);
            assertEquals(rows, d.lists.of(nurse(), site, new AlertLists.Filter(false, false, null, null), false).items().size());
            d.em.flush();
            return Database.questions(d.em) - before;
        });
    }

    @Test
    void whoever_takes_a_shift_over_has_what_the_other_had_in_hand() {
        UUID hers = raise(Kind.FEVER, null);
        UUID nobodys = raise(Kind.SILENCE, null);
        Caller luo = nurse();
        Caller other = Callers.holding(Held.at(Role.NURSE, site), Held.at(Role.DOCTOR, site));
        at(NOW, d -> d.alerts.acknowledge(luo, hers));
        assertEquals(Integer.valueOf(1), at(NOW.plusSeconds(60), d -> d.book.handOver(site, luo.user(), other)));
        assertEquals(other.user(), at(NOW, d -> d.alert(hers).holder().user()));
        assertEquals(NOW, at(NOW, d -> d.alert(hers).holder().at()), "how long it took stays");
        assertNull(at(NOW, d -> d.alert(nobodys).holder().user()));
        assertEquals(List.of("RAISED", "ACKNOWLEDGED", "HANDED_OVER"), steps(hers));
    }

    @Test
    void what_is_above_the_usual_becomes_part_of_the_fever_that_is_raised_meanwhile() {
        UUID above = raise(Kind.RELATIVE_FEVER, null);
        at(NOW, d -> d.alerts.acknowledge(nurse(), above));
        UUID fever = raise(Kind.FEVER, null);
        assertEquals(AlertState.CLOSED, at(NOW, d -> d.alert(above).state()));
        assertEquals(fever, at(NOW, d -> d.alert(above).coveredBy()));
        assertEquals(List.of("RAISED", "ACKNOWLEDGED", "COVERED"), steps(above));
        assertEquals("A-0809-002", at(NOW, d -> d.em.find(AlertStep.class, new AlertStep.Key(above, 3)).reason()));
        assertEquals(List.of("RAISED"), steps(fever));
        assertThrows(AlertStepRefused.class, () -> at(NOW, d -> d.alerts.recheck(nurse(), above, HOT, null, null)));
    }

    @Test
    void what_is_above_the_usual_while_a_fever_waits_is_on_record_and_is_no_task_of_its_own() {
        UUID fever = raise(Kind.FEVER, null);
        UUID above = raise(Kind.RELATIVE_FEVER, null);
        assertEquals(List.of("RAISED", "COVERED"), steps(above));
        assertEquals(List.of(fever), unclaimed());
        UUID over = raise(Kind.RELATIVE_FEVER, NOW.minusSeconds(60));
        assertEquals(List.of("RAISED", "COVERED"), steps(over));
    }

    @Test
    void what_somebody_rechecked_or_closed_or_what_was_at_another_time_is_part_of_no_fever() {
        UUID rechecked = raise(Kind.RELATIVE_FEVER, null);
        at(NOW, d -> d.alerts.recheck(nurse(), rechecked, HOT, null, null));
        UUID before = raise(Kind.RELATIVE_FEVER, NOW.minusSeconds(540), NOW.minusSeconds(700));
        raise(Kind.FEVER, null, NOW.minusSeconds(540));
        assertEquals(AlertState.CONFIRMED, at(NOW, d -> d.alert(rechecked).state()));
        assertEquals(AlertState.RAISED, at(NOW, d -> d.alert(before).state()), "a period ends before its end");
    }

    @Test
    void a_fever_does_not_cover_anybody_else() {
        UUID above = raise(Kind.RELATIVE_FEVER, null);
        StayWorld.House house = StayWorld.house(database, SiteKind.ISOLATION, 1, 1);
        UUID li = PatchWorld.at(database, NOW, w -> w.guest(house.site(), "李明", house.bed(0)));
        raise(li, house.site(), Kind.FEVER, null, NOW.minusSeconds(600));
        assertEquals(AlertState.RAISED, at(NOW, d -> d.alert(above).state()));
    }

    @Test
    void what_was_part_of_a_fever_that_never_was_is_looked_after_again_while_it_goes_on() {
        UUID above = raise(Kind.RELATIVE_FEVER, null);
        UUID fever = raise(Kind.FEVER, null);
        judged(fever, NOW.plusSeconds(60), "verdict = 'UNFOUNDED'");
        assertEquals(AlertState.RAISED, at(NOW, d -> d.alert(above).state()));
        assertNull(at(NOW, d -> d.alert(above).coveredBy()));
        assertEquals(NOW.plusSeconds(60 + 900), at(NOW, d -> d.alert(above).dueAt()));
        assertEquals(List.of("RAISED", "COVERED", "REOPENED"), steps(above));
        judged(fever, NOW.plusSeconds(120), "verdict = 'VALID'");
        assertEquals(List.of("RAISED", "COVERED", "REOPENED", "COVERED"), steps(above));
        assertEquals(List.of("RAISED", "CLOSED", "REOPENED"), steps(fever));
    }

    @Test
    void what_was_part_of_a_refuted_fever_comes_back_while_it_goes_on_and_what_is_over_then_does_not() {
        UUID fever = raise(Kind.FEVER, null);
        UUID goesOn = raise(Kind.RELATIVE_FEVER, null);
        UUID over = raise(Kind.RELATIVE_FEVER, NOW.minusSeconds(60));
        at(NOW, d -> d.alerts.recheck(nurse(), fever, new Recheck(Method.EAR, 3660, Found.REFUTED), null, "耳温正常"));
        judged(fever, NOW, "verdict = 'REFUTED', ended = onset + 600");
        assertEquals(AlertState.RAISED, at(NOW, d -> d.alert(goesOn).state()));
        assertEquals(AlertState.CLOSED, at(NOW, d -> d.alert(over).state()), "somebody has looked");
    }

    @Test
    void what_is_over_and_nobody_ever_looked_at_waits_for_a_person_when_its_fever_never_was() {
        UUID fever = raise(Kind.FEVER, null);
        UUID above = raise(Kind.RELATIVE_FEVER, NOW.minusSeconds(60));
        judged(fever, NOW.plusSeconds(60), "verdict = 'UNFOUNDED'");
        assertEquals(List.of("RAISED", "COVERED", "REOPENED", "ENDED"), steps(above));
    }

    @Test
    void a_fever_that_turns_out_to_be_part_of_another_covers_on() {
        UUID whole = raise(Kind.FEVER, NOW.minusSeconds(300), NOW.minusSeconds(900));
        at(NOW, d -> d.alerts.acknowledge(nurse(), whole));
        at(NOW, d -> d.alerts.close(nurse(), whole, "已退热"));
        UUID part = raise(Kind.FEVER, null);
        UUID above = raise(Kind.RELATIVE_FEVER, null);
        UUID wholeEpisode = at(NOW, d -> d.alert(whole).episode());
        at(NOW.plusSeconds(60), d -> {
            UUID partEpisode = d.alert(part).episode();
            d.em.createNativeQuery("update episode set verdict = 'MERGED', merged_into = :whole where id = :part")
                    .setParameter("whole", UuidBytes.of(wholeEpisode)).setParameter("part", UuidBytes.of(partEpisode)).executeUpdate();
            d.em.createNativeQuery("update episode set ended = null where id = :whole").setParameter("whole", UuidBytes.of(wholeEpisode)).executeUpdate();
            d.changed(List.of(), List.of(wholeEpisode, partEpisode));
            return null;
        });
        assertEquals(List.of("RAISED", "COVERED"), steps(above));
        assertEquals(AlertState.CLOSED, at(NOW, d -> d.alert(part).state()));
    }

    @Test
    void both_kinds_raised_by_one_delivery_are_one_task() {
        UUID above = episode(chen, site, Kind.RELATIVE_FEVER, null, NOW.minusSeconds(600));
        UUID fever = episode(chen, site, Kind.FEVER, null, NOW.minusSeconds(600));
        at(NOW, d -> {
            d.changed(List.of(above, fever), List.of());
            return null;
        });
        assertEquals(List.of("RAISED", "COVERED"), steps(alertOf(above)));
        assertEquals(List.of("RAISED"), steps(alertOf(fever)));
        at(NOW.plusSeconds(60), d -> {
            d.em.createNativeQuery("update episode set verdict = 'UNFOUNDED' where person_id = :chen").setParameter("chen", UuidBytes.of(chen)).executeUpdate();
            d.changed(List.of(), List.of(fever, above));
            return null;
        });
        assertEquals(List.of("RAISED", "COVERED"), steps(alertOf(above)), "what never was itself does not come back with its fever");
    }

    @Test
    void whoever_takes_the_alert_while_the_fever_covers_it_loses_to_it_or_is_there_before() {
        UUID above = raise(Kind.RELATIVE_FEVER, null);
        UUID fever = episode(chen, site, Kind.FEVER, null, NOW.minusSeconds(600));
        var outcomes = database.together(2, rival -> at(NOW, d -> {
            if (rival == 0) {
                d.alerts.acknowledge(nurse(), above);
            } else {
                new SiteReadings(d.em).lock(site);
                d.changed(List.of(fever), List.of());
            }
            return null;
        }));
        assertEquals(true, outcomes.get(1).succeeded());
        assertEquals(outcomes.get(0).succeeded() ? List.of("RAISED", "ACKNOWLEDGED", "COVERED") : List.of("RAISED", "COVERED"), steps(above));
    }

    /** The episode is seen otherwise from that time on. */
    private void judged(UUID alert, Instant when, String otherwise) {
        at(when, d -> {
            UUID episode = d.alert(alert).episode();
            d.em.createNativeQuery("update episode set " + otherwise + " where id = :id").setParameter("id", UuidBytes.of(episode)).executeUpdate();
            d.changed(List.of(), List.of(episode));
            return null;
        });
    }

    private UUID raise(Kind kind, Instant ended) {
        return raise(kind, ended, NOW.minusSeconds(600));
    }

    private UUID raise(Kind kind, Instant ended, Instant onset) {
        return raise(chen, site, kind, ended, onset);
    }

    private UUID raise(UUID person, UUID where, Kind kind, Instant ended, Instant onset) {
        UUID episode = episode(person, where, kind, ended, onset);
        at(NOW, d -> {
            d.changed(List.of(episode), List.of());
            return null;
        });
        return alertOf(episode);
    }

    private UUID alertOf(UUID episode) {
        return at(NOW, d -> d.em.createQuery("select a.id from Alert a where a.episode = :e", UUID.class).setParameter("e", episode).getSingleResult());
    }

    private UUID episode(UUID person, UUID where, Kind kind, Instant ended, Instant onset) {
        UUID episode = UUID.randomUUID();
        at(NOW, d -> d.em.createNativeQuery("""
                insert into episode (id, site_id, person_id, kind, onset, raised, ended, peak, wear, verdict, noticed_at, judgements)
                values (:id, :site, :person, :kind, :onset, :onset, :ended, 3880, 0, 'VALID', now(6), 1)""")
                .setParameter("id", UuidBytes.of(episode)).setParameter("site", UuidBytes.of(where)).setParameter("person", UuidBytes.of(person))
                .setParameter("kind", kind.name()).setParameter("onset", onset.getEpochSecond())
                .setParameter("ended", ended == null ? null : ended.getEpochSecond()).executeUpdate());
        return episode;
    }

    @Test
    void a_person_s_alerts_are_told_with_what_became_of_each_in_as_many_statements_for_three_as_for_one() {
        UUID fever = raise(Kind.FEVER, null);
        at(NOW.plusSeconds(60), d -> d.alerts.recheck(nurse(), fever, HOT, null, "额头也烫"));
        long one = told(1);
        raise(Kind.SILENCE, NOW.minusSeconds(60));
        raise(Kind.OFF_BODY, null);
        assertEquals(one, told(3));
        List<PersonAlerts.Told> all = at(NOW, d -> d.ofPerson.of(nurse(), chen, true));
        PersonAlerts.Told first = all.stream().filter(told -> told.alert().id().equals(fever)).findFirst().orElseThrow();
        assertEquals(List.of("RAISED", "ACKNOWLEDGED", "RECHECKED"), first.steps().stream().map(step -> step.kind().name()).toList());
        assertEquals(HOT, first.steps().get(2).recheck());
        Caller stranger = Callers.holding(Held.at(Role.NURSE, UUID.randomUUID()));
        assertThrows(NotFound.class, () -> at(NOW, d -> d.ofPerson.of(stranger, chen, true)));
    }

    private long told(int alerts) {
        return at(NOW, d -> {
            long before = Database.questions(d.em);
            assertEquals(alerts, d.ofPerson.of(nurse(), chen, true).size());
            return Database.questions(d.em) - before - 1;
        });
    }

    private List<String> steps(UUID alert) {
        return at(NOW, d -> d.em.createQuery("from AlertStep s where s.key.alert = :a order by s.key.seq", AlertStep.class)
                .setParameter("a", alert).getResultStream().map(s -> s.kind().name()).toList());
    }

    private List<UUID> unclaimed() {
        return at(NOW, d -> d.lists.of(nurse(), site, new AlertLists.Filter(false, true, null, null), true).items().stream()
                .map(row -> row.alert().id()).toList());
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
        final Clock clock;
        final AlertBook book;
        final EpisodeAlerts episodes;
        final Alerts alerts;
        final AlertLists lists;
        final Escalations escalations;
        final PersonAlerts ofPerson;

        Desk(PatchWorld w, Clock clock) {
            em = w.em;
            this.clock = clock;
            book = new AlertBook(em, w.stay.sites, new SiteReadings(em), new Fired<>(), new Fired<>(), clock);
            episodes = new EpisodeAlerts(w.stay.sites, new AlertRows(em), book);
            alerts = new Alerts(em, w.stay.sites, new SiteReadings(em), new EpisodeChecks(em, new Fired<>()), book, w.stay.trail);
            lists = new AlertLists(em, w.stay.sites, new Access(), book, people(w), w.stay.trail, clock);
            ofPerson = new PersonAlerts(em, w.stay.sightings, w.stay.sites, book, w.stay.trail);
            escalations = new Escalations(em, w.stay.sites, book, w.stay.trail, clock);
        }

        private static ConcernedPeople people(PatchWorld w) {
            return new ConcernedPeople(w.em, w.stay.sites, new CareFiles(w.em, w.stay.sightings, w.stay.trail, w.stay.clock), w.book,
                    new SiteReadings(w.em), new ManualReadings(w.em, w.stay.sites, w.stay.trail, new Fired<>(), new Fired<>(), w.stay.clock));
        }

        void changed(List<UUID> raised, List<UUID> judged) {
            List<EpisodeRow> fresh = raised.stream().map(id -> em.find(EpisodeRow.class, id)).toList();
            List<EpisodeRow> known = judged.stream().map(id -> em.find(EpisodeRow.class, id)).toList();
            UUID at = Stream.of(fresh, known).flatMap(List::stream).map(EpisodeRow::site).findFirst().orElseThrow();
            episodes.changed(new EpisodesChanged(at, fresh, known));
        }

        Alert alert(UUID id) {
            return em.find(Alert.class, id);
        }
    }
}
