package org.lazaret.stay;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.people.Sightings;
import org.lazaret.room.RoomState.Evidence;
import org.lazaret.shared.Occurrence;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;
import org.lazaret.stay.StayStep.Kind;

/**
 * What was recorded by mistake is taken back: a new step names the old one, with reason, who and when; both stay on
 * record (invariant 12). Only the last step that stands can be taken back.
 */
@Stateless
public class StayWithdrawals {
    private EntityManager em;
    private StayBook book;
    private Sites sites;
    private BedBook beds;
    private BedCorrections lay;
    private Sightings sightings;

    protected StayWithdrawals() {
    }

    @Inject
    public StayWithdrawals(EntityManager em, StayBook book, Sites sites, BedBook beds, BedCorrections lay, Sightings sightings) {
        this.em = em;
        this.book = book;
        this.sites = sites;
        this.beds = beds;
        this.lay = lay;
        this.sightings = sightings;
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
        StayStep ending = last(stay, Kind.RELEASED, Kind.TRANSFERRED, Kind.DIED, Kind.ABSCONDED);
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
        StayStep departure = last(stay, Kind.DEPARTED);
        Instant left = stay.closedAt();
        refuseSecond(caller, stay, true);
        StayStep step = stay.withdraw(departure, when, caller.user(), book.why(stay, withdrawal.reason(), null));
        book.wrote(caller, stay, step);
        sightings.begin(stay.person(), site.scope(), when.occurredAt());
        if (before != null) {
            lay.goOn(caller, before, left, when, Evidence.withdrawn(id, step.key().seq()));
        }
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
        StayStep admission = last(stay, Kind.ADMITTED);
        if (history.wasExpected()) {
            refuseSecond(caller, stay, false);
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
        return stay;
    }

    private void refuseSecond(Caller caller, Stay stay, boolean present) {
        em.createQuery("select a from Stay a where a.person = :person and a.closedAt is null and a.id <> :stay", Stay.class)
                .setParameter("person", stay.person()).setParameter("stay", stay.id()).getResultStream()
                .filter(other -> other.isPresent() == present).findFirst().ifPresent(other -> {
                    boolean ours = !caller.rolesAt(sites.find(other.site()).scope()).isEmpty();
                    throw new AlreadyStaying(other.state(), ours ? other.id() : null);
                });
    }

    private Occurrence when(Site site, Withdrawal withdrawal) {
        Texts.reason(withdrawal.reason());
        return book.when(site, withdrawal.occurredAt());
    }

    private StayHistory history(UUID stay) {
        return new StayHistory(em.createQuery("select p from StayStep p where p.key.stay = :stay order by p.key.seq", StayStep.class)
                .setParameter("stay", stay).getResultList());
    }

    private StayStep last(Stay stay, Kind... kinds) {
        return history(stay.id()).last().filter(step -> Set.of(kinds).contains(step.kind()))
                .orElseThrow(() -> new StayStepRefused(Kind.WITHDRAWN, stay.state()));
    }
}
