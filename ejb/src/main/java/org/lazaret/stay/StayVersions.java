package org.lazaret.stay;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.OptionalLong;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.shared.StaleVersion;

/** One stay as it stands, and whether it still stands as somebody read it. */
@Stateless
public class StayVersions {
    private EntityManager em;
    private StayBook book;
    private Trail trail;

    protected StayVersions() {
    }

    @Inject
    public StayVersions(EntityManager em, StayBook book, Trail trail) {
        this.em = em;
        this.book = book;
        this.trail = trail;
    }

    /** @throws org.lazaret.shared.NotFound no such stay, or none the caller may see */
    public Stay read(Caller caller, UUID id) {
        book.siteOf(caller, id);
        Stay stay = em.find(Stay.class, id);
        trail.read(caller, "stay-read", Subject.of("stay", id).at(stay.site()).about(stay.person()));
        return stay;
    }

    /**
     * Asked before a command, in its transaction. What changes between this look and the command's locks is noticed when
     * the stay is written: the row carries its version.
     *
     * @param read the version the caller read; empty when it makes no difference to them
     * @throws StaleVersion the stay has changed since
     */
    public void unchanged(Caller caller, UUID id, OptionalLong read) {
        if (read.isPresent()) {
            book.siteOf(caller, id);
            StaleVersion.require(read.getAsLong(), em.find(Stay.class, id).version(), null);
        }
    }
}
