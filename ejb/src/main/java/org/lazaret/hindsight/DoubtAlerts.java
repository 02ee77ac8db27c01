package org.lazaret.hindsight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.lazaret.episode.Omissions;
import org.lazaret.release.StayRelease;
import org.lazaret.series.SiteReadings;
import org.lazaret.watch.Episode;
import org.lazaret.watch.Kind;
import org.lazaret.watch.Sample;

/** Tells whoever is in charge of a release that is in doubt: one alert for each, until somebody has closed it. */
@ApplicationScoped
class DoubtAlerts {
    private EntityManager em;
    private SiteReadings readings;
    private Omissions omissions;

    protected DoubtAlerts() {
    }

    @Inject
    DoubtAlerts(EntityManager em, SiteReadings readings, Omissions omissions) {
        this.em = em;
        this.readings = readings;
        this.omissions = omissions;
    }

    /** Of no effect while one about this release is open: who has it reads there what came since. */
    void raise(StayRelease release, Instant now) {
        readings.lock(release.site());
        long onset = release.recordedAt().getEpochSecond();
        if (!isOpen(release.site(), release.person(), onset)) {
            long at = Math.max(onset, now.getEpochSecond());
            omissions.happened(release.site(), release.person(), new Episode(Kind.RELEASE_DOUBTED, onset, at, at, Sample.NONE, 0, false));
        }
    }

    private boolean isOpen(UUID site, UUID person, long onset) {
        return em.createQuery("""
                select count(a.id) from Alert a join EpisodeRow e on e.id = a.episode
                where a.site = :site and a.person = :person and a.kind = :kind and a.standing.closedAt is null and e.onset = :onset""", Long.class)
                .setParameter("site", site).setParameter("person", person).setParameter("kind", Kind.RELEASE_DOUBTED).setParameter("onset", onset)
                .getSingleResult() > 0;
    }
}
