package org.lazaret.transfer;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.Reason;
import org.lazaret.site.Site;
import org.lazaret.stay.BedAssignment.Place;
import org.lazaret.stay.Stay;
import org.lazaret.stay.StayTransfers;
import org.lazaret.stay.StayWithdrawals;
import org.lazaret.stay.StayWithdrawals.Withdrawal;
import org.lazaret.transfer.TransferBook.Side;
import org.lazaret.transfer.TransferStep.Kind;
import org.lazaret.transfer.TransferStep.Signed;

/**
 * What was recorded by mistake is taken back by whoever's side recorded it: a new step names the old one, and both stay on
 * record (invariant 12). Only the last step that stands can be taken back; what it did to beds and stays is undone with it.
 */
@Stateless
public class TransferWithdrawals {
    private EntityManager em;
    private TransferBook book;
    private StayTransfers stays;
    private StayWithdrawals corrections;

    protected TransferWithdrawals() {
    }

    @Inject
    public TransferWithdrawals(EntityManager em, TransferBook book, StayTransfers stays, StayWithdrawals corrections) {
        this.em = em;
        this.book = book;
        this.stays = stays;
        this.corrections = corrections;
    }

    /**
     * @param used where an arrival is taken back: whether anybody was in the room
     * @throws TransferStepRefused            the last step cannot be taken back: it is the request, the end, or somebody took
     *                                        back their word
     * @throws org.lazaret.stay.BedTaken      somebody else has the bed by now
     * @throws org.lazaret.room.RoomStepRefused somebody has been at work in the room since
     */
    public Transfer withdraw(Caller caller, UUID id, String reason, boolean used, Instant occurredAt) {
        Transfer seen = em.find(Transfer.class, id);
        if (seen == null) {
            throw new NotFound();
        }
        Transfer transfer = book.locked(caller, id, side(book.history(id).last().orElseThrow().kind()));
        Reason.require(reason);
        TransferHistory history = book.history(id);
        TransferStep mistaken = history.last().orElseThrow();
        Site site = book.acting(transfer, side(mistaken.kind()));
        Signed signed = book.signed(caller, site, occurredAt, reason);
        TransferCycle.require(Kind.WITHDRAWN, transfer.state(), transfer.since(), signed.when());
        UUID kept = undo(caller, transfer, history, mistaken, new Undoing(signed, used));
        book.wrote(caller, transfer, transfer.withdraw(history, mistaken, kept, signed));
        return transfer;
    }

    private record Undoing(Signed signed, boolean used) {
    }

    /** @return the stay that is kept at the destination from now on; {@code null} for none */
    private UUID undo(Caller caller, Transfer transfer, TransferHistory history, TransferStep mistaken, Undoing undoing) {
        UUID kept = transfer.destinationStay();
        return switch (mistaken.kind()) {
            case ORIGIN_APPROVED, ORDERED_BY_DOCTOR, ARRANGED, COMPLETED -> kept;
            case DESTINATION_APPROVED -> kept == null ? null : givenUp(caller, kept, undoing.signed());
            case REFUSED -> {
                if (history.without(mistaken).state().isAccepted()) {
                    throw new TransferStepRefused(Kind.WITHDRAWN, transfer.state());
                }
                yield null;
            }
            case PICKED_UP -> backHere(caller, transfer, kept, undoing.signed());
            case ARRIVED -> kept == null ? null : notThere(caller, transfer, kept, mistaken.bed(), undoing);
            case REQUESTED, CANCELLED, GROUND_ADDED, GROUND_REFUTED, WITHDRAWN -> throw new TransferStepRefused(Kind.WITHDRAWN, transfer.state());
        };
    }

    private UUID givenUp(Caller caller, UUID kept, Signed signed) {
        stays.giveUp(caller, kept, signed.reason(), signed.when());
        return null;
    }

    /** The person is in their bed here again, and is expected there as before: nobody has set out. */
    private UUID backHere(Caller caller, Transfer transfer, UUID kept, Signed signed) {
        Withdrawal why = new Withdrawal(signed.reason(), signed.when().occurredAt());
        corrections.withdrawDeparture(caller, transfer.stay(), why);
        Stay back = corrections.withdrawEnding(caller, transfer.stay(), why);
        UUID bed = kept == null ? null : stays.keptFor(kept).map(Place::bed).orElse(null);
        if (bed == null) {
            return kept;
        }
        stays.giveUp(caller, kept, signed.reason(), signed.when());
        return stays.keep(caller, book.acting(transfer, Side.DESTINATION), back, bed, signed.when().occurredAt(), signed.when()).id();
    }

    /** The person is on the way still; their bed is kept again unless somebody was in the room. */
    private UUID notThere(Caller caller, Transfer transfer, UUID kept, UUID bed, Undoing undoing) {
        Signed signed = undoing.signed();
        Stay stay = corrections.withdrawAdmission(caller, kept, undoing.used(), new Withdrawal(signed.reason(), signed.when().occurredAt()));
        if (!undoing.used() && bed != null && stay.closedAt() == null) {
            stays.keepAgain(caller, book.acting(transfer, Side.DESTINATION), stay, bed, signed.when());
        }
        return kept;
    }

    static Side side(Kind kind) {
        return switch (kind) {
            case REFUSED, DESTINATION_APPROVED, ARRIVED, COMPLETED -> Side.DESTINATION;
            case REQUESTED, ORIGIN_APPROVED, ORDERED_BY_DOCTOR, ARRANGED, PICKED_UP, CANCELLED, GROUND_ADDED, GROUND_REFUTED, WITHDRAWN -> Side.ORIGIN;
        };
    }
}
