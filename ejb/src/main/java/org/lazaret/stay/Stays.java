package org.lazaret.stay;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.isolation.IsolationOrder;
import org.lazaret.people.Sightings;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.Occurrence;
import org.lazaret.shared.Reason;
import org.lazaret.site.Site;
import org.lazaret.site.SiteKind;
import org.lazaret.site.Sites;
import org.lazaret.stay.BedAssignment.Place;

/** Coming and going: expected, on the way, admitted, ended, departed. */
@Stateless
public class Stays {

    /**
     * Who is expected.
     *
     * @param order {@code null} only where the site takes people without one
     * @param at    {@code null} when nobody knows
     */
    public record Expectation(UUID person, UUID order, Instant at) {
    }

    /**
     * Who arrives, and into which bed.
     *
     * @param order    {@code null} where the stay was expected under one, or the site takes people without one
     * @param bed      {@code null} only at home (a stay of the community)
     * @param leavesAt planned end; {@code null} when nobody knows
     */
    public record Admission(UUID person, UUID order, UUID bed, Instant leavesAt) {
    }

    /** @param destination where to; {@code null} where it says nothing */
    public record EndingDraft(Ending ending, String reason, String destination) {
    }

    private EntityManager em;
    private Sites sites;
    private Sightings sightings;
    private BedBook beds;
    private StayBook book;

    protected Stays() {
    }

    @Inject
    public Stays(EntityManager em, Sites sites, Sightings sightings, BedBook beds, StayBook book) {
        this.em = em;
        this.sites = sites;
        this.sightings = sightings;
        this.beds = beds;
        this.book = book;
    }

    /** @throws AlreadyStaying the person is expected somewhere already */
    public Stay expect(Caller caller, UUID siteId, Expectation expectation, Instant occurredAt) {
        Site site = sites.of(caller, siteId);
        required("person", expectation.person());
        sightings.changing(caller, expectation.person());
        Occurrence when = book.when(site, occurredAt);
        beds.lock(expectation.person(), null);
        book.refuseSecond(caller, book.open(expectation.person()), false);
        Stay stay = begun(site, expectation.person(), expectation.order(), expectation.at(), when);
        StayStep step = stay.expected(when, caller.user(), book.why(stay, null, null));
        keep(site, stay, when);
        book.wrote(caller, stay, step);
        return stay;
    }

    public Stay setOut(Caller caller, UUID id, Instant occurredAt) {
        Site site = book.siteOf(caller, id);
        Occurrence when = book.when(site, occurredAt);
        Stay stay = book.locked(id, null);
        book.wrote(caller, stay, stay.setOut(when, caller.user(), book.why(stay, null, null)));
        return stay;
    }

    /**
     * The person is here and lies in that bed. An expected stay at this site goes on; otherwise one begins.
     *
     * @throws AlreadyStaying                        the person is at a site already
     * @throws BedTaken                              somebody else has the bed
     * @throws RoomUnfit                             the room does not fit, with every reason
     * @throws org.lazaret.room.RoomStepRefused      the room is not clean
     * @throws org.lazaret.site.SiteClosed           the site takes nobody
     */
    public Stay admit(Caller caller, UUID siteId, Admission admission, Instant occurredAt) {
        Site site = sites.of(caller, siteId);
        required("person", admission.person());
        sightings.changing(caller, admission.person());
        Occurrence when = book.when(site, occurredAt);
        if (admission.leavesAt() != null && !admission.leavesAt().isAfter(when.occurredAt())) {
            throw new Invalid("leavesAt", "ends-before-it-starts");
        }
        if (site.kind() != SiteKind.COMMUNITY) {
            required("bed", admission.bed());
        }
        Place place = admission.bed() == null ? null : beds.place(siteId, admission.bed());
        beds.lock(admission.person(), place);
        List<Stay> open = book.open(admission.person());
        book.refuseSecond(caller, open, true);
        Stay stay = open.stream().filter(expected -> expected.site().equals(siteId)).findFirst()
                .orElseGet(() -> begun(site, admission.person(), admission.order(), null, when));
        StayStep step = stay.admit(when, caller.user(), book.why(stay, null, null));
        keep(site, stay, when);
        if (place != null) {
            beds.take(caller, site, stay, place, admission.leavesAt(), when);
        }
        book.wrote(caller, stay, step);
        return stay;
    }

    /**
     * Released by hand where there is no order, transferred, died, absconded, or cancelled before coming. The bed stays held until departure;
     * only a cancelled stay is over at once, and gives up what was planned.
     *
     * @throws Invalid         no reason
     * @throws StayStepRefused the stay is not at a point where it can end so
     * @throws DecisionNeeded  a stay under an order ends as released only by a decision
     */
    public Stay end(Caller caller, UUID id, EndingDraft draft, Instant occurredAt) {
        Site site = book.siteOf(caller, id);
        required("ending", draft.ending());
        Reason.require(draft.reason());
        Destination.limit(draft.destination());
        Occurrence when = book.when(site, occurredAt);
        Stay stay = book.locked(id, null);
        if (draft.ending() == Ending.RELEASED && stay.order() != null) {
            throw new DecisionNeeded();
        }
        StayStep step = stay.end(draft.ending(), when, caller.user(), book.why(stay, draft.reason(), draft.destination()));
        if (draft.ending() == Ending.CANCELLED) {
            beds.planned(id).ifPresent(plan -> beds.giveUp(caller, plan, draft.reason(), when));
            sightings.end(stay.person(), stay.site(), when.occurredAt());
        }
        book.wrote(caller, stay, step);
        return stay;
    }

    /**
     * The person has physically left: the bed is free and the last one out leaves the room to disinfection (invariant 4).
     *
     * @param positive whether the person was found positive during the stay: the room then owes a sample
     * @throws StayStepRefused the stay has not ended
     */
    public Stay depart(Caller caller, UUID id, boolean positive, Instant occurredAt) {
        Site site = book.siteOf(caller, id);
        Occurrence when = book.when(site, occurredAt);
        Stay stay = book.locked(id, null);
        StayStep step = stay.depart(when, caller.user(), book.why(stay, null, null));
        beds.open(id).ifPresent(bed -> beds.leave(caller, bed, "departed", positive, when));
        beds.planned(id).ifPresent(plan -> beds.giveUp(caller, plan, "departed", when));
        sightings.end(stay.person(), stay.site(), when.occurredAt());
        book.wrote(caller, stay, step);
        book.gone(caller, stay, when);
        return stay;
    }

    private Stay begun(Site site, UUID person, UUID order, Instant expectedAt, Occurrence when) {
        if (order != null) {
            IsolationOrder found = em.find(IsolationOrder.class, order);
            if (found == null || !found.person().equals(person)) {
                throw new Invalid("order", "not-of-this-person");
            }
        }
        return new Stay(site, person, order, expectedAt, when.recordedAt());
    }

    /** Writes the stay, a new one after its first step: as one row, not as a row and its change. */
    private void keep(Site site, Stay stay, Occurrence when) {
        boolean isNew = !em.contains(stay);
        em.persist(stay);
        em.flush();
        if (isNew) {
            sightings.begin(stay.person(), site.scope(), when.occurredAt());
        }
    }

    private static void required(String path, Object value) {
        if (value == null) {
            throw new Invalid(path, "required");
        }
    }
}
