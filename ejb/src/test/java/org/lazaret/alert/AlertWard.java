package org.lazaret.alert;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.access.Held;
import org.lazaret.access.Role;
import org.lazaret.care.CareFiles;
import org.lazaret.episode.EpisodeChecks;
import org.lazaret.episode.EpisodeRow;
import org.lazaret.episode.EpisodesChanged;
import org.lazaret.manual.ManualReadings;
import org.lazaret.patch.PatchWorld;
import org.lazaret.series.SiteReadings;
import org.lazaret.shared.UuidBytes;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.StayWorld;
import org.lazaret.testing.Callers;
import org.lazaret.testing.Database;
import org.lazaret.testing.Fired;
import org.lazaret.transfer.TransferBook;
import org.lazaret.transfer.TransferRequests;
import org.lazaret.watch.Kind;

/** A site with one guest whose episodes are told of, and the services that look after alerts, each on an entity manager of its own. */
public final class AlertWard {
    private static final Instant NOW = StayWorld.NOW;

    final UUID site;
    final UUID chen;
    private final Database database;

    public AlertWard(Database database) {
        this.database = database;
        StayWorld.House house = StayWorld.house(database, SiteKind.ISOLATION, 1, 1);
        site = house.site();
        chen = PatchWorld.at(database, NOW, w -> w.guest(site, "陈桂华", house.bed(0)));
    }

    void judged(UUID alert, Instant when, String otherwise) {
        at(when, d -> {
            UUID episode = d.alert(alert).episode();
            d.em.createNativeQuery("update episode set " + otherwise + " where id = :id").setParameter("id", UuidBytes.of(episode)).executeUpdate();
            d.changed(List.of(), List.of(episode));
            return null;
        });
    }

    UUID raise(Kind kind, Instant ended) {
        return raise(kind, ended, NOW.minusSeconds(600));
    }

    UUID raise(Kind kind, Instant ended, Instant onset) {
        return raise(chen, site, kind, ended, onset);
    }

    public UUID raise(UUID person, UUID where, Kind kind, Instant ended, Instant onset) {
        UUID episode = episode(person, where, kind, ended, onset);
        at(NOW, d -> {
            d.changed(List.of(episode), List.of());
            return null;
        });
        return alertOf(episode);
    }

    /** Somebody of that site looks after it. */
    public void take(UUID where, UUID alert) {
        at(NOW, d -> d.alerts.acknowledge(Callers.holding(Held.at(Role.NURSE, where)), alert));
    }

    UUID alertOf(UUID episode) {
        return at(NOW, d -> d.em.createQuery("select a.id from Alert a where a.episode = :e", UUID.class).setParameter("e", episode).getSingleResult());
    }

    UUID episode(UUID person, UUID where, Kind kind, Instant ended, Instant onset) {
        UUID episode = UUID.randomUUID();
        at(NOW, d -> d.em.createNativeQuery("""
                insert into episode (id, site_id, person_id, kind, onset, raised, ended, peak, wear, verdict, noticed_at, judgements)
                values (:id, :site, :person, :kind, :onset, :onset, :ended, 3880, 0, 'VALID', now(6), 1)""")
                .setParameter("id", UuidBytes.of(episode)).setParameter("site", UuidBytes.of(where)).setParameter("person", UuidBytes.of(person))
                .setParameter("kind", kind.name()).setParameter("onset", onset.getEpochSecond())
                .setParameter("ended", ended == null ? null : ended.getEpochSecond()).executeUpdate());
        return episode;
    }

    List<String> steps(UUID alert) {
        return at(NOW, d -> d.em.createQuery("from AlertStep s where s.key.alert = :a order by s.key.seq", AlertStep.class)
                .setParameter("a", alert).getResultStream().map(s -> s.kind().name()).toList());
    }

    List<UUID> unclaimed() {
        return at(NOW, d -> d.lists.of(nurse(), site, new AlertLists.Filter(false, true, null, null), true).items().stream()
                .map(row -> row.alert().id()).toList());
    }

    long transfers() {
        return database.count("select count(*) from transfer where person_id = ? and ended_at is null", UuidBytes.of(chen));
    }

    Caller nurse() {
        return Callers.holding(Held.at(Role.NURSE, site));
    }

    <T> T at(Instant now, Function<Desk, T> work) {
        return PatchWorld.at(database, now, w -> work.apply(new Desk(w, Clock.fixed(now, ZoneOffset.UTC))));
    }

    static final class Desk {
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
            TransferRequests requests = new TransferRequests(em, w.stay.sites,
                    new TransferBook(em, w.stay.sites, new Access(), w.stay.trail, new Fired<>()));
            alerts = new Alerts(em, w.stay.sites, new SiteReadings(em), new EpisodeChecks(em, new Fired<>()), book, requests, w.stay.trail);
            lists = new AlertLists(em, w.stay.sites, new Access(), book, people(w), requests, w.stay.trail, clock);
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
