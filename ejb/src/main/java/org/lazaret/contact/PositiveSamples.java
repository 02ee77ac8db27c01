package org.lazaret.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.lazaret.contact.Positive.Finding;
import org.lazaret.laboratory.PositiveFound;
import org.lazaret.laboratory.PositiveWithdrawn;

/** A sample that is positive begins an investigation; one that is not after all takes it back. */
@ApplicationScoped
public class PositiveSamples {
    private InvestigationBook book;

    protected PositiveSamples() {
    }

    @Inject
    public PositiveSamples(InvestigationBook book) {
        this.book = book;
    }

    public void found(@Observes PositiveFound event) {
        book.found(event.caller(), new Finding(event.person(), event.sample(), event.collectedAt(), null, null), event.when());
    }

    public void withdrawn(@Observes PositiveWithdrawn event) {
        book.unfounded(event.caller(), event.sample(), event.reason(), event.when());
    }
}
