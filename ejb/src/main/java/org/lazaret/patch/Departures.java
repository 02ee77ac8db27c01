package org.lazaret.patch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.lazaret.patch.PatchState.Signed;
import org.lazaret.patch.WearStep.Outcome;
import org.lazaret.stay.StayDeparted;
import org.lazaret.stay.StayResumed;

/** Nobody who has left a site wears a patch of it; who had not left after all wears it still. */
@ApplicationScoped
public class Departures {
    /** Stands as the reason where a patch came off because its wearer left. */
    public static final String LEFT = "departed";
    /** Stands as the reason where that was a mistake. */
    public static final String HAD_NOT_LEFT = "departure-withdrawn";

    private EntityManager em;
    private PatchShelf shelf;
    private WearBook book;
    private WearSteps steps;

    protected Departures() {
    }

    @Inject
    public Departures(EntityManager em, PatchShelf shelf, WearBook book, WearSteps steps) {
        this.em = em;
        this.shelf = shelf;
        this.book = book;
        this.steps = steps;
    }

    /** Ends what the person wears; what was paired after they had gone never was. Who records the departure holds the person. */
    public void end(@Observes StayDeparted departed) {
        book.lock(departed.site());
        em.createQuery("""
                select w from Wear w join fetch w.patch
                where w.site = :site and w.person = :person and w.toAt is null and w.withdrawnAt is null""", Wear.class)
                .setParameter("site", departed.site()).setParameter("person", departed.person()).getResultList()
                .forEach(wear -> end(departed, wear));
    }

    /**
     * What came off by a departure that was a mistake is worn on, and readings since then are the person's. A patch that was
     * collected or given up since stays off, and so does one whose wearer wore another meanwhile: a nurse pairs anew.
     */
    public void resume(@Observes StayResumed resumed) {
        book.lock(resumed.site());
        em.createQuery("""
                select w from Wear w join fetch w.patch
                where w.site = :site and w.person = :person and w.toAt = :left and w.withdrawnAt is null""", Wear.class)
                .setParameter("site", resumed.site()).setParameter("person", resumed.person()).setParameter("left", resumed.left()).getResultStream()
                .filter(wear -> LEFT.equals(steps.lastEnd(wear).reason()) && steps.canGoOn(wear)).findFirst()
                .ifPresent(wear -> steps.resumed(resumed.caller(), wear, shelf.signed(resumed.caller(), resumed.site(), resumed.when(), HAD_NOT_LEFT)));
    }

    private void end(StayDeparted departed, Wear wear) {
        Signed signed = shelf.signed(departed.caller(), departed.site(), departed.when(), LEFT);
        if (wear.period().from().isBefore(departed.at())) {
            steps.ended(departed.caller(), wear, Outcome.REMOVED, signed);
        } else {
            steps.never(departed.caller(), wear, signed);
        }
    }
}
