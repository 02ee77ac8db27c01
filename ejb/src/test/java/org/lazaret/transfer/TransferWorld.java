package org.lazaret.transfer;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.access.Held;
import org.lazaret.access.Role;
import org.lazaret.shared.SiteChanged;
import org.lazaret.stay.StayWorld;
import org.lazaret.testing.Callers;
import org.lazaret.testing.Database;
import org.lazaret.testing.Fired;

/** The services of transfers beside those of stays, on one entity manager. */
public final class TransferWorld {
    final StayWorld stay;
    final EntityManager em;
    final Fired<SiteChanged> changes = new Fired<>();
    final TransferRequests requests;
    public final Transfers transfers;
    public final Journeys journeys;
    public final TransferWithdrawals withdrawals;
    final TransferLists lists;

    public TransferWorld(StayWorld stay) {
        this.stay = stay;
        em = stay.em;
        TransferBook book = new TransferBook(em, stay.sites, new Access(), stay.trail, changes);
        requests = new TransferRequests(em, stay.sites, book);
        transfers = new Transfers(em, stay.sites, requests, book, stay.transfers, stay.trail);
        journeys = new Journeys(em, stay.sites, book, stay.transfers);
        withdrawals = new TransferWithdrawals(em, book, stay.transfers, stay.withdrawals);
        lists = new TransferLists(em, stay.sites, new Access(), stay.sightings, book, new TransferActs(book),
                new TransferNote(em, stay.sites, stay.care, new Fired<>(), stay.clock), stay.transfers, stay.fitting, stay.trail, stay.clock);
        stay.whenDeparted.add(journeys::leftOtherwise);
    }

    /** A command of its own, as the door runs it: one transaction, tried again after a deadlock. */
    static <T> T at(Database database, Instant now, Function<TransferWorld, T> work) {
        return StayWorld.at(database, now, stay -> work.apply(new TransferWorld(stay)));
    }

    public static Caller manager(UUID site) {
        return Callers.holding(Held.at(Role.SITE_MANAGER, site));
    }

    static Caller doctor(UUID site) {
        return Callers.holding(Held.at(Role.DOCTOR, site));
    }

    public Transfer asked(UUID site, UUID person) {
        return transfers.ask(manager(site), site, person, "需专科治疗").transfer();
    }

    TransferState state(UUID transfer) {
        return em.find(Transfer.class, transfer).state();
    }

    List<String> steps(UUID transfer) {
        return em.createQuery("select s from TransferStep s where s.key.transfer = :id order by s.key.seq", TransferStep.class)
                .setParameter("id", transfer).getResultStream().map(step -> step.kind().name()).toList();
    }
}
