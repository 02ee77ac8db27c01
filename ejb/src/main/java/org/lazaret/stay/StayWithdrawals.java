package org.lazaret.stay;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.people.Sightings;
import org.lazaret.room.RoomState.Evidence;
import org.lazaret.shared.Occurrence;
import org.lazaret.shared.Reason;
import org.lazaret.site.Site;
import org.lazaret.stay.StayStep.Kind;

/**
 * What was recorded by mistake is taken back: a new step names the old one, with reason, who and when; both stay on
 * record (invariant 12). Only the last step that stands can be taken back.
 */
@Stateless
public class StayWithdrawals {
    private EntityManager em;
    private StayBook book;
    private BedBook beds;
    private BedCorrections lay;
    private Sightings sightings;
    private Event<StayResumed> resumed;
    private Event<ReleaseTakenBack> takenBack;

    protected StayWithdrawals() {
    }

    @Inject
    public StayWithdrawals(EntityManager em, StayBook book, BedBook beds, BedCorrections lay, Sightings sightings,
            Event<StayResumed> resumed, Event<ReleaseTakenBack> takenBack) {
        this.em = em;
        this.book = book;
        this.beds = beds;
        this.lay = lay;
        this.sightings = sightings;
        this.resumed = resumed;
        this.takenBack = takenBack;
    }

    /** Why something is taken back, and when that was decided; {@code null} for now. */
    public record Withdrawal(String reason, Instant occurredAt) {
    }

    /**
     * The stay has not ended after all: the person stays where they are.
     *
     * @throws StayStepRefused the last step that stands is no ending
     */
    public Stay withdrawEnding(Caller caller, UUID id, Withdrawal withdrawal) {
        Site site = book.siteOf(caller, id);
        Occurrence when = when(site, withdrawal);
        Stay stay = book.locked(id, null);
        StayStep ending = last(stay, history(id), Kind.RELEASED, Kind.TRANSFERRED, Kind.DIED, Kind.ABSCONDED);
        if (stay.release() != null) {
            takenBack.fire(new ReleaseTakenBack(stay.site(), id, stay.release(), withdrawal.reason(), when, caller));
        }
        book.wrote(caller, stay, stay.withdraw(ending, when, caller.user(), book.why(stay, withdrawal.reason(), null)));
        return stay;
    }

    /**
     * The person has not left after all: they are in their bed again, and the room is occupied again.
     *
     * @throws StayStepRefused                  the last step that stands is no departure
     * @throws AlreadyStaying                   the person is at another site by now
     * @throws BedTaken                         somebody else has or will have the bed
     * @throws org.lazaret.room.RoomStepRefused somebody has been at work in the room since
     */
    public Stay withdrawDeparture(Caller caller, UUID id, Withdrawal withdrawal) {
        Site site = book.siteOf(caller, id);
        Occurrence when = when(site, withdrawal);
        BedAssignment before = lay.last(id).orElse(null);
        Stay stay = book.locked(id, before == null ? null : before.place());
        StayStep departure = last(stay, history(id), Kind.DEPARTED);
        Instant left = stay.closedAt();
        book.refuseSecond(caller, others(stay), true);
        StayStep step = stay.withdraw(departure, when, caller.user(), book.why(stay, withdrawal.reason(), null));
        book.wrote(caller, stay, step);
        sightings.begin(stay.person(), site.scope(), when.occurredAt());
        if (before != null) {
            lay.goOn(caller, before, left, when, Evidence.withdrawn(id, step.key().seq()));
        }
        resumed.fire(new StayResumed(stay.site(), stay.person(), left, when, caller));
        return stay;
    }

    /**
     * The person has not come after all. A stay that was expected is expected again; another is cancelled.
     *
     * @param used whether anybody was in the room: it then goes to disinfection, else it is clean again
     * @throws StayStepRefused something followed the admission
     * @throws AlreadyStaying  the person is expected elsewhere by now
     */
    public Stay withdrawAdmission(Caller caller, UUID id, boolean used, Withdrawal withdrawal) {
        Site site = book.siteOf(caller, id);
        Occurrence when = when(site, withdrawal);
        Stay stay = book.locked(id, null);
        StayHistory history = history(id);
        StayStep admission = last(stay, history, Kind.ADMITTED);
        if (history.wasExpected()) {
            book.refuseSecond(caller, others(stay), false);
        }
        BedAssignment bed = beds.open(id).orElse(null);
        if (bed != null) {
            lay.end(caller, bed, withdrawal.reason(), when);
        }
        StayStep step = stay.withdraw(admission, when, caller.user(), book.why(stay, withdrawal.reason(), null));
        StayStep cancelled = history.wasExpected() ? null
                : stay.end(Ending.CANCELLED, when, caller.user(), book.why(stay, withdrawal.reason(), null));
        book.wrote(caller, stay, step);
        if (cancelled != null) {
            book.wrote(caller, stay, cancelled);
            sightings.end(stay.person(), stay.site(), when.occurredAt());
        }
        if (bed != null) {
            lay.giveRoomBack(caller, bed, used, when, Evidence.withdrawn(id, step.key().seq()));
        }
        book.gone(caller, stay, when);
        return stay;
    }

    private List<Stay> others(Stay stay) {
        return book.open(stay.person()).stream().filter(other -> !other.id().equals(stay.id())).toList();
    }

    private Occurrence when(Site site, Withdrawal withdrawal) {
        Reason.require(withdrawal.reason());
        return book.when(site, withdrawal.occurredAt());
    }

    private StayHistory history(UUID stay) {
        return new StayHistory(em.createQuery("select p from StayStep p where p.key.stay = :stay order by p.key.seq", StayStep.class)
                .setParameter("stay", stay).getResultList());
    }

    private static StayStep last(Stay stay, StayHistory history, Kind... kinds) {
        return history.last().filter(step -> Set.of(kinds).contains(step.kind()))
                .orElseThrow(() -> new StayStepRefused(Kind.WITHDRAWN, stay.state()));
    }
}
