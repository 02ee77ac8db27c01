package org.lazaret.hindsight;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.hindsight.ReviewBook.Known;
import org.lazaret.identity.PersonName;
import org.lazaret.people.Sight;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;
import org.lazaret.testplan.Outcome;

/** Whose release of a site is in doubt, and by what. */
@Stateless
public class ReleaseDoubts {
    private EntityManager em;
    private Access access;
    private Sites sites;
    private Trail trail;

    /** @param left physically; {@code null} while they are there */
    public record One(PersonName name, Instant releasedAt, Instant left, Known known) {
    }

    /** @param items of releases that stand, the one that is known last first */
    public record Listed(Site site, List<One> items, Sight sight) {
    }

    protected ReleaseDoubts() {
    }

    @Inject
    public ReleaseDoubts(EntityManager em, Access access, Sites sites, Trail trail) {
        this.em = em;
        this.access = access;
        this.sites = sites;
        this.trail = trail;
    }

    /** @param live a page that is open already and asks again: leaves no row in the audit */
    public Listed at(Caller caller, UUID siteId, boolean live) {
        Site site = sites.find(siteId);
        Sight sight = Sight.of(access.at(caller, site.scope()));
        List<One> items = em.createQuery("""
                select p.name, d.recordedAt, s.closedAt, v, t.code, r.outcome
                from ReleaseReview v join Stay s on s.release = v.release join StayRelease d on d.id = v.release join Person p on p.id = v.person
                    left join Tube t on t.id = v.tube left join TubeResult r on r.id = v.result
                where v.site = :site and v.lack is not null and v.seq = (select max(w.seq) from ReleaseReview w where w.release = v.release)
                order by v.recordedAt desc, v.id desc""", Object[].class).setParameter("site", siteId).getResultStream()
                .map(row -> new One((PersonName) row[0], (Instant) row[1], (Instant) row[2], new Known((ReleaseReview) row[3], (String) row[4], (Outcome) row[5]))).toList();
        if (!live) {
            trail.read(caller, "release-doubts-read", Subject.list("stays").at(siteId), "count", items.size());
        }
        return new Listed(site, items, sight);
    }
}
