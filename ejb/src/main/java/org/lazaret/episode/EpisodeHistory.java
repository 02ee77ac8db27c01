package org.lazaret.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What was noticed about somebody, for services that have asked for access. */
@ApplicationScoped
public class EpisodeHistory {
    private EntityManager em;

    protected EpisodeHistory() {
    }

    @Inject
    public EpisodeHistory(EntityManager em) {
        this.em = em;
    }

    /** Those that fall into the time and stand, or were refuted by a second method; the earliest first, in one statement. @param records that are this person */
    public List<EpisodeRow> of(Collection<UUID> records, Instant from, Instant to) {
        return em.createQuery("""
                select e from EpisodeRow e where e.person in :records and e.verdict in :verdicts
                    and e.onset < :to and (e.ended is null or e.ended > :from) order by e.onset, e.id""", EpisodeRow.class)
                .setParameter("records", records).setParameter("verdicts", Set.of(Verdict.VALID, Verdict.REFUTED))
                .setParameter("from", from.getEpochSecond()).setParameter("to", to.getEpochSecond()).getResultList();
    }

    /** What goes on at a site now, in one statement. */
    public List<EpisodeRow> open(UUID site) {
        return em.createQuery("select e from EpisodeRow e where e.site = :site and e.verdict = :valid and e.ended is null", EpisodeRow.class)
                .setParameter("site", site).setParameter("valid", Verdict.VALID).getResultList();
    }
}
