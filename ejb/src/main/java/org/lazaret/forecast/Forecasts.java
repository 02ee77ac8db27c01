package org.lazaret.forecast;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.access.Policy;
import org.lazaret.access.Reach;
import org.lazaret.access.Role;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.division.Division;
import org.lazaret.division.Divisions;
import org.lazaret.division.Inhabitants;
import org.lazaret.division.Populations;
import org.lazaret.people.Sight;
import org.lazaret.protocol.Rule;
import org.lazaret.shared.Invalid;
import org.lazaret.site.Site;
import org.lazaret.site.SiteKind;
import org.lazaret.site.Sites;

/** Free rooms on the days to come, of a site or of all sites in reach: as many statements for many as for one. */
@Stateless
public class Forecasts {
    /** Nobody brings more people to one site in a day. */
    private static final int MOST_A_DAY = 5_000;
    /** Who may read that, may read why somebody does not leave. */
    private static final String LEAVING = "GET /api/sites/{site}/leaving";

    /**
     * @param reserve  {@code null} where nobody has said how many people live in any area above the site, or no rule asks for one
     * @param mayLeave people who may leave now and have not been let go
     */
    public record OfSite(Site site, boolean open, House house, Forecast forecast, Reserve reserve, long mayLeave) {
    }

    /**
     * @param area    from the province down to the community of the site
     * @param reasons whether the caller may know what keeps people from leaving
     */
    public record Answer(OfSite told, List<Division> area, Sight sight, boolean reasons) {
    }

    private EntityManager em;
    private Access access;
    private Sites sites;
    private Divisions divisions;
    private Populations populations;
    private ForecastFacts facts;
    private Trail trail;
    private Clock clock;

    protected Forecasts() {
    }

    @Inject
    public Forecasts(EntityManager em, Access access, Sites sites, Divisions divisions, Populations populations, ForecastFacts facts, Trail trail,
            Clock clock) {
        this.em = em;
        this.access = access;
        this.sites = sites;
        this.divisions = divisions;
        this.populations = populations;
        this.facts = facts;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param arrivals a day, 0–5,000: what if; {@code null} for what the site is used to
     * @param live     a page that is open already and asks again: leaves no row in the audit
     * @throws Invalid    {@code arrivals} is out of range
     * @throws NoForecast the site has no rooms that are given to one person each
     */
    public Answer of(Caller caller, UUID siteId, Integer arrivals, boolean live) {
        Site site = sites.find(siteId);
        Set<Role> roles = access.at(caller, site.scope());
        limit(arrivals);
        if (!site.kind().oneToARoom()) {
            throw new NoForecast(site.kind());
        }
        OfSite told = all(List.of(site), arrivals).get(0);
        if (!live) {
            trail.read(caller, "forecast-read", Subject.list("rooms").at(siteId), "arrivals", arrivals);
        }
        boolean reasons = !Collections.disjoint(roles, Policy.row(LEAVING).orElseThrow().roles());
        return new Answer(told, divisions.path(site.scope().divisionCode()), Sight.of(roles), reasons);
    }

    /** Every site in reach that has such rooms, in the order of divisions and names. @param arrivals a day at each of them; {@code null} for what each is used to */
    public List<OfSite> all(Caller caller, Integer arrivals, boolean live) {
        Reach reach = access.reach(caller);
        limit(arrivals);
        List<Site> found = em.createQuery("select s from Site s where s.kind in :kinds order by s.facts.divisionCode, s.facts.nameZh", Site.class)
                .setParameter("kinds", List.of(SiteKind.ISOLATION, SiteKind.RESIDENCE)).getResultStream().filter(site -> reach.covers(site.scope())).toList();
        if (!live) {
            trail.read(caller, "forecasts-read", Subject.list("rooms"), "sites", found.size(), "arrivals", arrivals);
        }
        return all(found, arrivals);
    }

    /** Those of these sites that have such rooms, in their order; for callers that have asked for access. */
    public List<OfSite> of(Collection<Site> sites) {
        return all(sites.stream().filter(site -> site.kind().oneToARoom()).toList(), null);
    }

    private static void limit(Integer arrivals) {
        if (arrivals != null && (arrivals < 0 || arrivals > MOST_A_DAY)) {
            throw new Invalid("arrivals", "out-of-range", "least", 0, "most", MOST_A_DAY);
        }
    }

    private List<OfSite> all(List<Site> at, Integer arrivals) {
        Instant now = clock.instant();
        Map<UUID, ForecastFacts.Told> told = facts.of(at, arrivals, now);
        Map<UUID, Reserve> reserves = reserves(at);
        return at.stream().map(site -> {
            Reserve reserve = reserves.get(site.id());
            House house = told.get(site.id()).house();
            return new OfSite(site, told.get(site.id()).open(), house, Forecast.of(house, reserve == null ? null : reserve.rooms()), reserve,
                    told.get(site.id()).mayLeave());
        }).toList();
    }

    /** Of the narrowest area above each site of which somebody has said how many people live there. */
    private Map<UUID, Reserve> reserves(Collection<Site> at) {
        Map<UUID, List<String>> paths = at.stream().collect(Collectors.toMap(Site::id, site -> Division.path(site.scope().divisionCode())));
        Set<String> codes = paths.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        Map<String, Inhabitants> said = populations.of(codes);
        Map<String, Division> areas = said.isEmpty() ? Map.of() : divisions.all(said.keySet()).stream().collect(Collectors.toMap(Division::code, Function.identity()));
        return at.stream().flatMap(site -> reserve(site, paths.get(site.id()), said, areas).map(one -> Map.entry(site.id(), one)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Optional<Reserve> reserve(Site site, List<String> path, Map<String, Inhabitants> said, Map<String, Division> areas) {
        Optional<String> narrowest = path.stream().filter(said::containsKey).max(Comparator.comparing(String::length));
        return site.kind() != SiteKind.ISOLATION ? Optional.empty() : narrowest.flatMap(code -> sites.protocol(site).whole(Rule.RESERVE_ROOMS_PER_10000, null)
                .map(rooms -> new Reserve(areas.get(code), said.get(code), rooms)));
    }
}
