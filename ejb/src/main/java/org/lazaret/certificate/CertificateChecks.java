package org.lazaret.certificate;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.lazaret.shared.NotFound;

/** What everybody may ask who holds a paper: whether it stands. Nothing here tells whose it is, or why it was revoked. */
@Stateless
public class CertificateChecks {
    private EntityManager em;
    private Clock clock;

    /** @param revokedAt {@code null} while it stands; {@code replaced} whether another edition stands in its place */
    public record Standing(UUID id, Instant asOf, Instant revokedAt, boolean replaced) {
    }

    protected CertificateChecks() {
    }

    @Inject
    public CertificateChecks(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** @throws NotFound no certificate with this id was issued here */
    public Standing standing(UUID id) {
        Object[] found = em.createQuery("""
                select c.revokedAt, (select count(o) from Certificate o where o.standingRelease = c.release) from Certificate c where c.id = :id""",
                Object[].class).setParameter("id", id).getResultStream().findFirst().orElseThrow(NotFound::new);
        return new Standing(id, clock.instant(), (Instant) found[0], found[0] != null && (Long) found[1] > 0);
    }
}
