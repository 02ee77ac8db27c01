package org.lazaret.patch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.lazaret.patch.PatchState.Signed;
import org.lazaret.patch.WearStep.Outcome;
import org.lazaret.stay.StayDeparted;

/** Nobody who has left a site wears a patch of it. */
@ApplicationScoped
public class Departures {
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

    private void end(StayDeparted departed, Wear wear) {
        Signed signed = shelf.signed(departed.caller(), departed.site(), departed.when(), "departed");
        if (wear.period().from().isBefore(departed.at())) {
            steps.ended(departed.caller(), wear, Outcome.REMOVED, signed);
        } else {
            steps.never(departed.caller(), wear, signed);
        }
    }
}
