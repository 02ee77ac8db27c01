package org.lazaret.centre;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.access.Reach;
import org.lazaret.alert.AlertCounts;
import org.lazaret.alert.AlertCounts.Open;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.collection.Counts;
import org.lazaret.collection.TestCounts;
import org.lazaret.dayreport.Movements;
import org.lazaret.dayreport.Movements.Moved;
import org.lazaret.division.Division;
import org.lazaret.division.Divisions;
import org.lazaret.forecast.Forecasts;
import org.lazaret.forecast.Together;
import org.lazaret.release.ReleaseBook;
import org.lazaret.shared.Invalid;
import org.lazaret.site.Site;

/**
 * All sites in reach at once, in figures: rooms, people, who comes and leaves, fevers, silences, overdue tests, free rooms of the days to come. Each
 * figure is asked of the feature whose list stands behind it. As many statements for many sites and people as for one.
 */
@Stateless
public class Overviews {
    private EntityManager em;
    private Access access;
    private Divisions divisions;
    private AlertCounts alerts;
    private TestCounts tests;
    private ReleaseBook releases;
    private Forecasts forecasts;
    private Movements movements;
    private Trail trail;
    private Clock clock;

    protected Overviews() {
    }

    @Inject
    public Overviews(EntityManager em, Access access, Divisions divisions, AlertCounts alerts, TestCounts tests, ReleaseBook releases, Forecasts forecasts,
            Movements movements, Trail trail, Clock clock) {
        this.em = em;
        this.access = access;
        this.divisions = divisions;
        this.alerts = alerts;
        this.tests = tests;
        this.releases = releases;
        this.forecasts = forecasts;
        this.movements = movements;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param area code of a division, 2–12 digits; {@code null} for everywhere in reach
     * @param live a page that is open already and asks again: leaves no row in the audit
     * @throws Invalid {@code area} is no such code
     */
    public Overview of(Caller caller, String area, boolean live) {
        Reach reach = access.reach(caller);
        if (area != null && !area.matches("\\d{2,12}")) {
            throw new Invalid("area", "area-code");
        }
        List<Site> all = em.createQuery("select s from Site s order by s.facts.divisionCode, s.facts.nameZh", Site.class).getResultStream()
                .filter(site -> reach.covers(site.scope())).toList();
        List<Site> shown = all.stream().filter(site -> area == null || site.scope().divisionCode().startsWith(area)).toList();
        if (!live) {
            trail.read(caller, "centre-read", Subject.list("centre"), "sites", shown.size(), "area", area);
        }
        Instant now = clock.instant();
        List<SiteFigures> figures = figures(shown, now);
        Together together = Together.of(figures.stream().map(SiteFigures::told).filter(Objects::nonNull).toList()).orElse(null);
        Areas narrower = Areas.of(all);
        String here = Areas.of(shown).narrowest();
        Map<String, Division> named = named(narrower.narrower(), here);
        return new Overview(now, here == null ? null : named.get(here), narrower.narrower().stream().map(named::get).filter(Objects::nonNull).toList(), figures,
                Totals.of(figures), together, WaitingRule.of(figures, together));
    }

    private List<SiteFigures> figures(List<Site> sites, Instant now) {
        List<UUID> ids = sites.stream().map(Site::id).toList();
        Set<UUID> open = open(ids);
        Map<UUID, Moved> moved = movements.of(sites, now);
        Map<UUID, Open> told = alerts.of(ids);
        Map<UUID, Counts> counts = tests.of(sites, now);
        // Where a forecast is told, who may leave was decided for it.
        Map<UUID, Long> leave = releases.mayLeave(sites.stream().filter(site -> !site.kind().oneToARoom()).toList(), now);
        Map<UUID, Forecasts.OfSite> ahead = forecasts.of(sites).stream().collect(Collectors.toMap(one -> one.site().id(), Function.identity()));
        return sites.stream().map(site -> new SiteFigures(site, open.contains(site.id()), moved.get(site.id()), ahead.containsKey(site.id()) ? ahead.get(site.id()).mayLeave() : leave.getOrDefault(site.id(), 0L),
                told.getOrDefault(site.id(), Open.NONE), counts.get(site.id()).overdue(), ahead.get(site.id()))).toList();
    }

    private Set<UUID> open(Collection<UUID> sites) {
        return sites.isEmpty() ? Set.of() : new HashSet<>(em.createQuery("select o.site.id from SiteOpening o where o.site.id in :sites and o.closedAt is null", UUID.class)
                .setParameter("sites", sites).getResultList());
    }

    private Map<String, Division> named(Collection<String> codes, String here) {
        List<String> all = Stream.concat(codes.stream(), Stream.ofNullable(here)).distinct().toList();
        return all.isEmpty() ? Map.of() : divisions.all(all).stream().collect(Collectors.toMap(Division::code, Function.identity()));
    }
}
