package org.lazaret.patch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.site.Sites;

/** Where a person was, as far as wearing a patch there is concerned. */
@ApplicationScoped
public class Presence {
    private EntityManager em;
    private Sites sites;
    private Access access;

    protected Presence() {
    }

    @Inject
    public Presence(EntityManager em, Sites sites, Access access) {
        this.em = em;
        this.sites = sites;
        this.access = access;
    }

    /** A stay from its admission on; {@code left} is {@code null} while the person is there. */
    private record There(UUID site, Instant came, Instant left) {
        boolean covers(Instant from, Instant to) {
            return !from.isBefore(came) && (left == null || to != null && !to.isAfter(left));
        }
    }

    /**
     * The site of the caller's where the person was all that time.
     *
     * @param to {@code null}: is there now
     * @throws NotPresent there is none
     */
    public UUID site(Caller caller, UUID person, Instant from, Instant to) {
        return em.createQuery("select s.site, s.admittedAt, s.closedAt from Stay s where s.person = :person and s.admittedAt is not null",
                Object[].class).setParameter("person", person).getResultStream()
                .map(row -> new There((UUID) row[0], (Instant) row[1], (Instant) row[2]))
                .filter(there -> there.covers(from, to) && access.allows(caller, sites.find(there.site()).scope()))
                .map(There::site).findFirst().orElseThrow(() -> new NotPresent(from, to));
    }
}
