package org.lazaret.stay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.people.Sightings;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.Occurrence;
import org.lazaret.shared.Period;
import org.lazaret.site.Site;
import org.lazaret.stay.BedAssignment.Place;

/**
 * What a transfer does to the two stays of a person: it keeps a bed at the destination, frees the one that is left, and
 * fills the one that was kept. For services that have asked for access already: who decides at one site changes by that
 * what stands at the other.
 */
@ApplicationScoped
public class StayTransfers {
    private EntityManager em;
    private Sightings sightings;
    private BedBook beds;
    private StayBook book;

    protected StayTransfers() {
    }

    @Inject
    public StayTransfers(EntityManager em, Sightings sightings, BedBook beds, StayBook book) {
        this.em = em;
        this.sightings = sightings;
        this.beds = beds;
        this.book = book;
    }

    /** @throws NotFound the person is not there */
    public Stay present(UUID site, UUID person) {
        return book.open(person).stream().filter(stay -> stay.isPresent() && stay.site().equals(site)).findFirst().orElseThrow(NotFound::new);
    }

    /**
     * The person is expected at the site, under the order they are isolated by, and nobody else has the bed from then on.
     *
     * @param left the stay that the person is in; its order goes along
     * @param from from when on the bed is kept
     * @throws AlreadyStaying the person is expected somewhere already
     * @throws BedTaken       somebody else has the bed, or will
     * @throws RoomUnfit      the room does not fit, with every reason
     */
    public Stay keep(Caller caller, Site site, Stay left, UUID bed, Instant from, Occurrence when) {
        Place place = place(site, bed);
        beds.lock(left.person(), place);
        book.refuseSecond(caller, book.open(left.person()), false);
        Stay stay = new Stay(site, left.person(), left.order(), from, when.recordedAt());
        StayStep step = stay.expected(when, caller.user(), book.why(stay, null, null));
        em.persist(stay);
        em.flush();
        sightings.begin(stay.person(), site.scope(), when.occurredAt());
        book.wrote(caller, stay, step);
        plan(caller, site, stay, place, from, when);
        return stay;
    }

    /** The bed that was kept is free again; a stay that has begun or is over already stays as it is. */
    public void giveUp(Caller caller, UUID kept, String why, Occurrence when) {
        Stay stay = book.locked(kept, null);
        if (stay.isPresent() || stay.closedAt() != null) {
            return;
        }
        StayStep step = stay.end(Ending.CANCELLED, when, caller.user(), book.why(stay, why, null));
        beds.planned(kept).ifPresent(plan -> beds.giveUp(caller, plan, why, when));
        sightings.end(stay.person(), stay.site(), when.occurredAt());
        book.wrote(caller, stay, step);
    }

    /**
     * The person has physically left for the destination: the bed frees (invariant 4), and whoever expects them knows that
     * they are on the way.
     *
     * @param kept        the stay at the destination; {@code null} for a hospital that is no site of ours
     * @param destination in words, at most 200 characters
     * @param positive    whether the person was found positive during the stay: the room then owes a sample
     */
    public Stay leave(Caller caller, Stay present, UUID kept, String reason, String destination, boolean positive, Occurrence when) {
        Stay stay = book.locked(present.id(), null);
        if (stay.state() != StayState.TRANSFERRED) {
            book.wrote(caller, stay, stay.end(Ending.TRANSFERRED, when, caller.user(), book.why(stay, reason, destination)));
        }
        StayStep step = stay.depart(when, caller.user(), book.why(stay, null, null));
        beds.open(stay.id()).ifPresent(bed -> beds.leave(caller, bed, "transferred", positive, when));
        beds.planned(stay.id()).ifPresent(plan -> beds.giveUp(caller, plan, "transferred", when));
        sightings.end(stay.person(), stay.site(), when.occurredAt());
        book.wrote(caller, stay, step);
        if (kept != null) {
            Stay expected = em.find(Stay.class, kept);
            if (expected.state() == StayState.ORDERED) {
                book.wrote(caller, expected, expected.setOut(when, caller.user(), book.why(expected, null, null)));
            }
        }
        book.gone(caller, stay, when);
        return stay;
    }

    /**
     * The person is here and lies in the bed that was kept, or in another one if that is said. Who was admitted already
     * stays as they are; where the stay was cancelled meanwhile another one begins, for nobody is left in the street.
     *
     * @param bed {@code null} for the one that was kept
     * @throws Invalid no bed is kept any more, and none is said
     */
    public Stay arrive(Caller caller, Site site, UUID kept, UUID bed, Occurrence when) {
        Stay before = em.find(Stay.class, kept);
        Place place = bed == null ? beds.planned(kept).map(BedAssignment::place).orElse(null) : place(site, bed);
        beds.lock(before.person(), place);
        if (before.isPresent()) {
            return before;
        }
        if (place == null) {
            throw new Invalid("bed", "required");
        }
        List<Stay> open = book.open(before.person());
        book.refuseSecond(caller, open, true);
        Stay stay = before.closedAt() == null ? before : new Stay(site, before.person(), before.order(), null, when.recordedAt());
        StayStep step = stay.admit(when, caller.user(), book.why(stay, null, null));
        em.persist(stay);
        em.flush();
        sightings.begin(stay.person(), site.scope(), when.occurredAt());
        beds.take(caller, site, stay, place, null, when);
        book.wrote(caller, stay, step);
        return stay;
    }

    /** The bed in which somebody who is expected will lie; empty when none is kept. */
    public Optional<Place> keptFor(UUID stay) {
        return beds.planned(stay).map(BedAssignment::place);
    }

    /** Keeps a bed again for somebody who is still expected, where it is still to be had. */
    public void keepAgain(Caller caller, Site site, Stay stay, UUID bed, Occurrence when) {
        Place place = place(site, bed);
        beds.lock(stay.person(), place);
        plan(caller, site, stay, place, when.occurredAt(), when);
    }

    private void plan(Caller caller, Site site, Stay stay, Place place, Instant from, Occurrence when) {
        BedAssignment planned = beds.plan(caller, site, stay, place, new Period(from, null), when);
        em.flush();
        book.trace(caller, stay, "bed-planned", planned.id());
    }

    private Place place(Site site, UUID bed) {
        if (bed == null) {
            throw new Invalid("bed", "required");
        }
        return beds.place(site.id(), bed);
    }
}
