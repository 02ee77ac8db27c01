package org.lazaret.stay;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.Occurrence;
import org.lazaret.shared.Period;
import org.lazaret.shared.Reason;
import org.lazaret.site.Site;
import org.lazaret.stay.BedAssignment.Place;
import org.lazaret.stay.StayStep.Kind;

/** Beds planned and given up, moves, and leaves with the bed kept. */
@Stateless
public class BedMoves {

    /**
     * A bed to keep for somebody.
     *
     * @param from {@code null} for the stay's expected time, or now
     * @param to   {@code null} when nobody knows
     */
    public record Plan(UUID bed, Instant from, Instant to) {
    }

    /**
     * @param leavesAt planned end; {@code null} when nobody knows
     * @param positive whether the person was found positive in the room that is left
     */
    public record Move(UUID bed, String reason, Instant leavesAt, boolean positive) {
    }

    private EntityManager em;
    private StayBook book;
    private BedBook beds;

    protected BedMoves() {
    }

    @Inject
    public BedMoves(EntityManager em, StayBook book, BedBook beds) {
        this.em = em;
        this.book = book;
        this.beds = beds;
    }

    /**
     * Keeps a bed for a stay; an earlier plan of the stay is given up.
     *
     * @throws BedTaken  somebody else has it at some time of the period
     * @throws RoomUnfit the room does not fit
     * @throws Invalid   another stay of the person has it at some time of the period, or the person lies in it
     */
    public BedAssignment plan(Caller caller, UUID id, Plan plan, Instant occurredAt) {
        Site site = book.siteOf(caller, id);
        Occurrence when = book.when(site, occurredAt);
        Place place = place(site, plan.bed());
        Stay stay = book.locked(id, place);
        if (stay.ending() != null) {
            throw new StayStepRefused(Kind.MOVED, stay.state());
        }
        refuseSame(id, place);
        Instant from = plan.from() != null ? plan.from()
                : stay.expectedAt() != null && stay.expectedAt().isAfter(when.occurredAt()) ? stay.expectedAt() : when.occurredAt();
        if (plan.to() != null && !plan.to().isAfter(from)) {
            throw new Invalid("to", "ends-before-it-starts");
        }
        BedAssignment planned = beds.plan(caller, site, stay, place, new Period(from, plan.to()), when);
        traced(caller, stay, "bed-planned", planned.id());
        return planned;
    }

    /** Takes a plan back; when there is none, nothing changes. */
    public Stay giveUp(Caller caller, UUID id, Instant occurredAt) {
        Site site = book.siteOf(caller, id);
        Occurrence when = book.when(site, occurredAt);
        Stay stay = book.locked(id, null);
        beds.planned(id).ifPresent(plan -> beds.giveUp(caller, plan, "undone", when));
        traced(caller, stay, "bed-plan-given-up", id);
        return stay;
    }

    /**
     * Out of one bed and into another of the same site; the room left behind goes to disinfection.
     *
     * @throws BedTaken        somebody else has it
     * @throws RoomUnfit       the room does not fit
     * @throws StayStepRefused the person is not here
     */
    public BedAssignment move(Caller caller, UUID id, Move move, Instant occurredAt) {
        Site site = book.siteOf(caller, id);
        Reason.require(move.reason());
        Occurrence when = book.when(site, occurredAt);
        Place place = place(site, move.bed());
        Stay stay = book.locked(id, place);
        StayStep step = stay.during(Kind.MOVED, when, caller.user(), book.why(stay, move.reason(), null));
        BedAssignment old = beds.open(id).orElseThrow(() -> new StayStepRefused(Kind.MOVED, stay.state()));
        refuseSame(id, place);
        boolean planned = beds.planned(id).filter(plan -> plan.place().equals(place)).isPresent();
        Instant leavesAt = move.leavesAt() == null && !planned ? old.plannedTo() : move.leavesAt();
        if (leavesAt != null && !leavesAt.isAfter(when.occurredAt())) {
            leavesAt = null;
        }
        beds.leave(caller, old, move.reason(), move.positive(), when);
        BedAssignment taken = beds.take(caller, site, stay, place, leavesAt, when);
        book.wrote(caller, stay, step);
        return taken;
    }

    /** Out for treatment; the bed is kept. */
    public Stay leave(Caller caller, UUID id, String reason, String destination, Instant occurredAt) {
        Site site = book.siteOf(caller, id);
        Reason.require(reason);
        Destination.limit(destination);
        Occurrence when = book.when(site, occurredAt);
        Stay stay = book.locked(id, null);
        BedAssignment bed = beds.open(id).filter(b -> out(b.id()) == null)
                .orElseThrow(() -> new StayStepRefused(Kind.OUT, stay.state()));
        StayStep step = stay.during(Kind.OUT, when, caller.user(), book.why(stay, reason, destination));
        em.persist(new BedLeave(bed.id(), reason, destination, when, caller.user()));
        book.wrote(caller, stay, step);
        return stay;
    }

    /** Back from treatment, into the bed that was kept. */
    public Stay back(Caller caller, UUID id, Instant occurredAt) {
        Site site = book.siteOf(caller, id);
        Occurrence when = book.when(site, occurredAt);
        Stay stay = book.locked(id, null);
        BedLeave out = beds.open(id).map(b -> out(b.id())).orElse(null);
        if (out == null) {
            throw new StayStepRefused(Kind.RETURNED, stay.state());
        }
        out.back(when, caller.user());
        book.wrote(caller, stay, stay.during(Kind.RETURNED, when, caller.user(), book.why(stay, null, null)));
        return stay;
    }

    private Place place(Site site, UUID bed) {
        if (bed == null) {
            throw new Invalid("bed", "required");
        }
        return beds.place(site.id(), bed);
    }

    /** Who lies in the bed needs no other claim to it. */
    private void refuseSame(UUID stay, Place wanted) {
        if (beds.open(stay).filter(bed -> bed.place().equals(wanted)).isPresent()) {
            throw new Invalid("bed", "same-bed");
        }
    }

    private BedLeave out(UUID assignment) {
        return em.createQuery("select l from BedLeave l where l.assignment = :bed and l.backAt is null", BedLeave.class)
                .setParameter("bed", assignment).getResultStream().findFirst().orElse(null);
    }

    private void traced(Caller caller, Stay stay, String action, UUID subject) {
        em.flush();
        book.trace(caller, stay, action, subject);
    }
}
