package org.lazaret.dayreport;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.access.Held;
import org.lazaret.access.Role;
import org.lazaret.casefile.CaseFiles;
import org.lazaret.collection.CollectionWorld;
import org.lazaret.dayreport.DailyReports.Asked;
import org.lazaret.protocol.Protocols;
import org.lazaret.restart.Clocks;
import org.lazaret.shared.Ids;
import org.lazaret.shared.UuidBytes;
import org.lazaret.stay.StayWorld;
import org.lazaret.testing.Callers;
import org.lazaret.testing.Database;
import org.lazaret.testing.Fired;
import org.lazaret.transfer.Destination;
import org.lazaret.transfer.Journeys;
import org.lazaret.transfer.Transfer;
import org.lazaret.transfer.TransferBook;
import org.lazaret.transfer.TransferRequests;
import org.lazaret.transfer.Transfers;
import org.lazaret.transfer.Vehicle;

/** Everything that a day is told from, and its report, on one entity manager. */
final class DayWorld {
    static final LocalDate NINTH = LocalDate.parse("2021-08-09");
    /** 24:00 of the 9th at the site. */
    static final Instant MIDNIGHT = Instant.parse("2021-08-09T16:00:00Z");

    final CollectionWorld collection;
    final StayWorld stay;
    final EntityManager em;
    final DailyReports reports;
    final Transfers transfers;
    final Journeys journeys;

    private DayWorld(CollectionWorld collection) {
        this.collection = collection;
        stay = collection.stay;
        em = stay.em;
        Protocols protocols = new Protocols(em);
        Reckoning reckoning = new Reckoning(new PresenceRows(em), new FeverRows(em), new CheckDays(em, protocols),
                new TestDays(em, collection.laboratory.facts, new CaseFiles(em, protocols, collection.swabs, new Clocks(em)), collection.swabs), new RoomDays(em));
        reports = new DailyReports(em, stay.sites, new Access(), reckoning, stay.trail, stay.clock);
        TransferBook book = new TransferBook(em, stay.sites, new Access(), stay.trail, new Fired<>());
        transfers = new Transfers(em, stay.sites, new TransferRequests(em, stay.sites, book), book, stay.transfers, stay.trail);
        journeys = new Journeys(em, stay.sites, book, stay.transfers);
    }

    static <T> T at(Database database, Instant now, Function<DayWorld, T> work) {
        return CollectionWorld.at(database, now, collection -> work.apply(new DayWorld(collection)));
    }

    static Caller manager(UUID site) {
        return Callers.holding(Held.at(Role.SITE_MANAGER, site));
    }

    /** The 9th, on what is recorded now. */
    DailyReport ninth(UUID site) {
        return report(site, new Asked(NINTH, null));
    }

    DailyReport report(UUID site, Asked asked) {
        return reports.of(manager(site), site, asked, false).report();
    }

    Transfer sent(UUID site, UUID person, UUID to, UUID bed, Instant departs) {
        UUID id = transfers.ask(manager(site), site, person, "需专科治疗").transfer().id();
        transfers.approve(manager(site), id, Destination.of(to, null), null, null);
        transfers.accept(manager(to), id, new Transfers.Word(bed, null), null);
        transfers.arrange(manager(site), id, Vehicle.of("湘B·A2019", "刘师傅", "13800138000", departs, null), null);
        return journeys.pickUp(manager(site), id, false, null);
    }

    /** A fever that was judged so, and confirmed by a second method where it says when. */
    void fever(UUID site, UUID person, Instant onset, Instant confirmed) {
        byte[] id = UuidBytes.of(Ids.next());
        episode(id, site, person, "FEVER", onset);
        if (confirmed != null) {
            em.createNativeQuery("""
                    insert into episode_check (id, episode_id, site_id, person_id, kind, found, occurred_at, recorded_at, recorded_by)
                    values (:id, :episode, :site, :person, 'FEVER', 'CONFIRMED', :at, :at, :by)""").setParameter("id", UuidBytes.of(Ids.next())).setParameter("episode", id)
                    .setParameter("site", UuidBytes.of(site)).setParameter("person", UuidBytes.of(person)).setParameter("at", utc(confirmed))
                    .setParameter("by", UuidBytes.of(new UUID(7, 7))).executeUpdate();
        }
    }

    void silence(UUID site, UUID person, Instant onset) {
        episode(UuidBytes.of(Ids.next()), site, person, "SILENCE", onset);
    }

    private void episode(byte[] id, UUID site, UUID person, String kind, Instant onset) {
        em.createNativeQuery("""
                insert into episode (id, site_id, person_id, kind, onset, raised, wear, verdict, noticed_at, judgements)
                values (:id, :site, :person, :kind, :onset, :onset, 0, 'VALID', :now, 1)""").setParameter("id", id).setParameter("site", UuidBytes.of(site))
                .setParameter("person", UuidBytes.of(person)).setParameter("kind", kind).setParameter("onset", onset.getEpochSecond())
                .setParameter("now", utc(stay.clock.instant())).executeUpdate();
        judged(id, 1, onset, null, "VALID");
    }

    /** How the fever of somebody came to be seen. @param ended {@code null} while it lasts */
    void judgedAgain(UUID person, Instant ended, String verdict) {
        Object[] row = (Object[]) em.createNativeQuery("select id, onset from episode where person_id = :person and kind = 'FEVER'").setParameter("person", UuidBytes.of(person))
                .getSingleResult();
        em.createNativeQuery("update episode set ended = :ended, verdict = :verdict, judgements = 2 where id = :id").setParameter("ended", ended == null ? null : ended.getEpochSecond())
                .setParameter("verdict", verdict).setParameter("id", row[0]).executeUpdate();
        judged((byte[]) row[0], 2, Instant.ofEpochSecond(((Number) row[1]).longValue()), ended, verdict);
    }

    private void judged(byte[] id, int seq, Instant onset, Instant ended, String verdict) {
        em.createNativeQuery("""
                insert into episode_judgement (episode_id, seq, recorded_at, onset, raised, ended, verdict) values (:id, :seq, :at, :onset, :onset, :ended, :verdict)""")
                .setParameter("id", id).setParameter("seq", seq).setParameter("at", utc(stay.clock.instant())).setParameter("onset", onset.getEpochSecond())
                .setParameter("ended", ended == null ? null : ended.getEpochSecond()).setParameter("verdict", verdict).executeUpdate();
    }

    void measured(UUID site, UUID person, Instant at) {
        em.createNativeQuery("""
                insert into manual_reading (id, site_id, person_id, centi, method, measured_at, recorded_at, recorded_by, device_fault)
                values (:id, :site, :person, 3660, 'AXILLA', :at, :now, :by, false)""").setParameter("id", UuidBytes.of(Ids.next()))
                .setParameter("site", UuidBytes.of(site)).setParameter("person", UuidBytes.of(person)).setParameter("at", utc(at)).setParameter("now", utc(stay.clock.instant()))
                .setParameter("by", UuidBytes.of(new UUID(7, 7))).executeUpdate();
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
