package org.lazaret.transfer;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;
import org.lazaret.stay.Ending;
import org.lazaret.stay.Stay;
import org.lazaret.stay.StayDeparted;
import org.lazaret.stay.StayTransfers;
import org.lazaret.transfer.TransferBook.Side;
import org.lazaret.transfer.TransferStep.Kind;
import org.lazaret.transfer.TransferStep.Signed;

/** On the way: picked up, arrived, taken over. The bed here frees when the person has left, the bed there is theirs. */
@Stateless
public class Journeys {
    /** Stands as the reason where somebody left in another way. */
    public static final String LEFT_OTHERWISE = "departed";

    private EntityManager em;
    private Sites sites;
    private TransferBook book;
    private StayTransfers stays;

    protected Journeys() {
    }

    @Inject
    public Journeys(EntityManager em, Sites sites, TransferBook book, StayTransfers stays) {
        this.em = em;
        this.sites = sites;
        this.book = book;
        this.stays = stays;
    }

    /**
     * The person has physically left the origin (invariant 4).
     *
     * @param positive whether the person was found positive: the room then owes a sample; a positive sample that asked for
     *                 the transfer says so by itself
     * @throws org.lazaret.shared.NotFound the person is not at the origin any more
     */
    public Transfer pickUp(Caller caller, UUID id, boolean positive, Instant occurredAt) {
        Transfer transfer = book.locked(caller, id, Side.ORIGIN);
        Signed signed = book.signed(caller, sites.find(transfer.site()), occurredAt, null);
        TransferCycle.require(Kind.PICKED_UP, transfer.state(), transfer.since(), signed.when());
        Stay present = stays.present(transfer.site(), transfer.person());
        TransferStep step = transfer.pickUp(present.id(), signed);
        // Known as on the way before anybody hears that the person has left.
        book.wrote(caller, transfer, step);
        stays.leave(caller, present, transfer.destinationStay(), book.reasons(transfer), where(transfer), positive || book.isPositive(transfer),
                signed.when());
        return transfer;
    }

    /**
     * The person is there, and lies in the bed that was kept or in another one.
     *
     * @param word the bed, {@code null} for the one that was kept; for a hospital outside who said so
     * @throws org.lazaret.stay.BedTaken  somebody else has the other bed
     * @throws org.lazaret.stay.RoomUnfit the other room does not fit
     */
    public Transfer arrive(Caller caller, UUID id, Transfers.Word word, Instant occurredAt) {
        Transfer transfer = book.locked(caller, id, Side.DESTINATION);
        Site site = book.acting(transfer, Side.DESTINATION);
        Signed signed = book.signed(caller, site, occurredAt, null);
        TransferCycle.require(Kind.ARRIVED, transfer.state(), transfer.since(), signed.when());
        String speaker = Transfers.speaker(transfer, word.spokenFor());
        if (transfer.destination().isOutside()) {
            book.wrote(caller, transfer, transfer.arrive(null, signed).into(null, speaker));
            return transfer;
        }
        UUID bed = word.bed() == null ? stays.keptFor(transfer.destinationStay()).map(place -> place.bed()).orElse(null) : word.bed();
        Stay stay = stays.arrive(caller, site, transfer.destinationStay(), word.bed(), signed.when());
        book.wrote(caller, transfer, transfer.arrive(stay.id(), signed).into(bed, null));
        return transfer;
    }

    /** The destination has read the hand-over and takes the person over; nothing more is to come. */
    public Transfer complete(Caller caller, UUID id, String spokenFor, Instant occurredAt) {
        Transfer transfer = book.locked(caller, id, Side.DESTINATION);
        Signed signed = book.signed(caller, book.acting(transfer, Side.DESTINATION), occurredAt, null);
        book.wrote(caller, transfer, transfer.complete(signed).into(null, Transfers.speaker(transfer, spokenFor)));
        return transfer;
    }

    /**
     * Who has left in another way goes nowhere else: the transfer is off, and what was kept for them is free again.
     *
     * @throws TransferUnderWay the stay ended as a transfer, and this is the one: nothing else says that they are picked up
     */
    public void leftOtherwise(@Observes StayDeparted departed) {
        book.open(departed.person()).filter(open -> open.site().equals(departed.site()) && !open.state().hasLeft()).ifPresent(open -> {
            if (open.state().isAccepted() && wasTransferred(departed)) {
                throw new TransferUnderWay(open.id(), open.state());
            }
            Signed signed = book.signed(departed.caller(), sites.find(open.site()), departed.when(), LEFT_OTHERWISE);
            book.wrote(departed.caller(), open, open.cancel(signed));
            if (open.destinationStay() != null) {
                stays.giveUp(departed.caller(), open.destinationStay(), LEFT_OTHERWISE, departed.when());
            }
        });
    }

    private boolean wasTransferred(StayDeparted departed) {
        return em.createQuery("""
                select s.ending from Stay s where s.person = :person and s.site = :site and s.closedAt is not null
                order by s.admittedAt desc""", Ending.class).setParameter("person", departed.person()).setParameter("site", departed.site())
                .setMaxResults(1).getResultStream().anyMatch(ending -> ending == Ending.TRANSFERRED);
    }

    private String where(Transfer transfer) {
        return transfer.destination().isOutside() ? transfer.destination().outside()
                : em.find(Site.class, transfer.destination().site()).facts().nameZh();
    }
}
