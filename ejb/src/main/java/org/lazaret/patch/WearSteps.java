package org.lazaret.patch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.patch.PatchState.Signed;
import org.lazaret.patch.WearStep.Kind;
import org.lazaret.patch.WearStep.Outcome;
import org.lazaret.people.Person;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.Period;

/** What the commands about wears have in common: the locks, and the steps by which a patch comes on and off. */
@ApplicationScoped
public class WearSteps {
    private EntityManager em;
    private PatchShelf shelf;
    private WearBook book;
    private Overlaps overlaps;
    private Trail trail;

    protected WearSteps() {
    }

    @Inject
    public WearSteps(EntityManager em, PatchShelf shelf, WearBook book, Overlaps overlaps, Trail trail) {
        this.em = em;
        this.shelf = shelf;
        this.book = book;
        this.overlaps = overlaps;
        this.trail = trail;
    }

    /** Makes rivals for the person, and for any patch of the site, wait until this transaction ends; the person first. */
    public void lock(UUID person, UUID site) {
        em.createQuery("select p from Person p where p.id = :person", Person.class).setParameter("person", person)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst().orElseThrow(NotFound::new);
        book.lock(site);
    }

    /**
     * A new wear, which stands in the database.
     *
     * @param ended when it came off again; {@code null} while it is worn
     */
    public Wear begun(Patch patch, UUID person, Wear.BodyPlace place, Signed signed, Signed ended) {
        Period period = period(signed, ended);
        overlaps.refuse(patch, person, period, null);
        if (period.from().isBefore(patch.receivedAt())) {
            throw new Invalid("occurredAt", "before-last-step", "since", patch.receivedAt());
        }
        if (ended == null) {
            shelf.advance(shelf.state(patch.id()), PatchCycle.Step.PAIR, signed);
        }
        Wear wear = new Wear(book.nextNumber(patch.site()), patch, person, place);
        WearStep begin = wear.begin(signed);
        WearStep end = ended == null ? null : wear.end(Outcome.REMOVED, ended);
        em.persist(wear);
        em.flush();
        em.persist(begin);
        if (end != null) {
            em.persist(end);
        }
        return wear;
    }

    /** The patch comes off; nobody is told yet. */
    public void off(Wear wear, Outcome outcome, Signed signed) {
        em.persist(wear.end(outcome, signed));
        em.flush();
        PatchState worn = shelf.state(wear.patch().id());
        // A begin that was corrected to earlier leaves the patch's own row later; its chain only goes forward.
        Instant at = signed.when().occurredAt();
        shelf.advance(worn, outcome.step(), signed.at(at.isBefore(worn.condition().since()) ? worn.condition().since() : at));
    }

    /** The patch comes off, and everybody is told. */
    public Wear ended(Caller caller, Wear wear, Outcome outcome, Signed signed) {
        off(wear, outcome, signed);
        trail.wrote(caller, "wear-ended", about(wear), "patch", wear.patch().code(), "outcome", outcome, "at",
                signed.when().occurredAt(), "reason", signed.reason());
        book.changed(wear, signed.when().occurredAt());
        return wear;
    }

    /** The wear never was; a patch that is still on goes back to where it was taken from. */
    public Wear never(Caller caller, Wear wear, Signed signed) {
        boolean open = wear.isOpen();
        em.persist(wear.withdraw(lastBegin(wear), signed));
        em.flush();
        if (open) {
            PatchState worn = shelf.state(wear.patch().id());
            shelf.advance(worn, PatchCycle.Step.UNPAIR, signed.at(worn.condition().since()));
        }
        trail.wrote(caller, "wear-withdrawn", about(wear), "patch", wear.patch().code(), "reason", signed.reason());
        book.changed(wear, wear.period().from());
        return wear;
    }

    /** Whether the patch lies where it came off, and nothing speaks against its being worn all the time since. */
    boolean canGoOn(Wear wear) {
        PatchState off = shelf.state(wear.patch().id());
        return off.phase() == PatchPhase.REMOVED && off.previousPhase() == PatchPhase.WORN
                && overlaps.others(wear.patch(), wear.person(), new Period(wear.period().from(), null), wear.id()).isEmpty();
    }

    /** The patch had not come off after all, and everybody is told. */
    void resumed(Caller caller, Wear wear, Signed signed) {
        Instant off = wear.period().to();
        putBack(wear, signed);
        em.flush();
        trail.wrote(caller, "wear-corrected", about(wear), "patch", wear.patch().code(), "from", wear.period().from(), "to", null, "reason", signed.reason());
        book.changed(wear, off);
    }

    /** @throws PatchStepRefused something was done with the patch since it came off */
    void putBack(Wear wear, Signed signed) {
        PatchState off = shelf.state(wear.patch().id());
        if (off.previousPhase() != PatchPhase.WORN) {
            throw new PatchStepRefused(wear.patch().code(), PatchCycle.Step.PUT_BACK, off.condition());
        }
        shelf.advance(off, PatchCycle.Step.PUT_BACK, signed);
        em.persist(wear.resume(lastEnd(wear), signed));
    }

    /** The step that says when the wear began. */
    public WearStep lastBegin(Wear wear) {
        return last(wear, Kind.BEGUN, Kind.BEGIN_CORRECTED);
    }

    /** The step that says when the wear ended. */
    public WearStep lastEnd(Wear wear) {
        return last(wear, Kind.ENDED, Kind.END_CORRECTED);
    }

    /** What an audit row about the wear is about. */
    public Subject about(Wear wear) {
        return Subject.of("wear", wear.id()).at(wear.site()).about(wear.person());
    }

    private WearStep last(Wear wear, Kind... kinds) {
        return em.createQuery("select s from WearStep s where s.key.wear = :wear and s.kind in :kinds order by s.key.seq desc",
                WearStep.class).setParameter("wear", wear.id()).setParameter("kinds", List.of(kinds)).setMaxResults(1).getSingleResult();
    }

    private static Period period(Signed signed, Signed ended) {
        if (ended != null && !ended.when().occurredAt().isAfter(signed.when().occurredAt())) {
            throw new Invalid("until", "ends-before-it-starts");
        }
        return new Period(signed.when().occurredAt(), ended == null ? null : ended.when().occurredAt());
    }
}
