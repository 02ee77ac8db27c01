package org.lazaret.collection;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.access.Reach;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.site.Site;

/** How the tests of all sites in reach stand, figures only: as many statements for many sites and people as for one. */
@Stateless
public class TestCounts {

    public record OfSite(Site site, Counts counts) {
    }

    private EntityManager em;
    private Access access;
    private Present present;
    private Trail trail;
    private Clock clock;

    protected TestCounts() {
    }

    @Inject
    public TestCounts(EntityManager em, Access access, Present present, Trail trail, Clock clock) {
        this.em = em;
        this.access = access;
        this.present = present;
        this.trail = trail;
        this.clock = clock;
    }

    /** In the order of their divisions and names. @param live a page that is open already and asks again: leaves no row in the audit */
    public List<OfSite> today(Caller caller, boolean live) {
        Reach reach = access.reach(caller);
        Instant now = clock.instant();
        List<Site> sites = em.createQuery("select s from Site s order by s.facts.divisionCode, s.facts.nameZh", Site.class).getResultStream()
                .filter(site -> reach.covers(site.scope())).toList();
        if (!live) {
            trail.read(caller, "test-counts-read", Subject.list("test-list"), "sites", sites.size());
        }
        Map<UUID, Counts> counts = of(sites, now);
        return sites.stream().map(site -> new OfSite(site, counts.get(site.id()))).toList();
    }

    /** Each of these sites, for callers that have asked for access. */
    public Map<UUID, Counts> of(Collection<Site> sites, Instant now) {
        Map<UUID, List<Due>> bySite = present.at(sites, null, now).stream().collect(Collectors.groupingBy(Due::site));
        return sites.stream().collect(Collectors.toMap(Site::id, site -> Counts.of(bySite.getOrDefault(site.id(), List.of()), LocalDate.ofInstant(now, site.zone()))));
    }
}
