package org.lazaret.placing;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.fit.Fit;
import org.lazaret.fit.Together;
import org.lazaret.job.JobResult;
import org.lazaret.job.JobView;
import org.lazaret.job.Jobs;
import org.lazaret.protocol.Rule;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.Occurrence;
import org.lazaret.shared.SiteChanged;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;
import org.lazaret.stay.BedAssignment;
import org.lazaret.stay.JointPlans;

/** People who will come, placed together: asked for, looked at from all sides, confirmed. */
@Stateless
public class Placings {
    static final String POLICY = "POST /api/sites/{site}/placing-proposals";
    static final String SECONDS = "seconds";
    private static final int MOST = 2000;

    private Sites sites;
    private Houses houses;
    private JointPlans plans;
    private Jobs jobs;
    private Trail trail;
    private Event<SiteChanged> changes;
    private Clock clock;

    protected Placings() {
    }

    @Inject
    public Placings(Sites sites, Houses houses, JointPlans plans, Jobs jobs, Trail trail, Event<SiteChanged> changes, Clock clock) {
        this.sites = sites;
        this.houses = houses;
        this.plans = plans;
        this.jobs = jobs;
        this.trail = trail;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Begins to look for a proposal; it is the result of the job.
     *
     * @throws Invalid field by field
     */
    public JobView ask(Caller caller, UUID siteId, Asked asked) {
        Site site = sites.of(caller, siteId);
        asked.check();
        int seconds = sites.protocol(site).whole(Rule.PLACING_SECONDS_MAX);
        return jobs.submit(caller, site.scope(), PlacingJob.KIND, POLICY, Map.of(SECONDS, seconds),
                new JobResult.Content("placing.json", "application/json", asked.json()));
    }

    /**
     * What the rules say to these places, each with all the others as they are here.
     *
     * @param places rooms by stay; {@code null} for somebody without one
     * @param about  whose answer for every room of the site is wanted too; {@code null} for nobody
     */
    public Checked check(Caller caller, UUID siteId, Map<UUID, UUID> places, UUID about) {
        Site site = sites.of(caller, siteId);
        limit(places);
        House house = houses.of(site, new Asked(List.copyOf(places.keySet()), Map.of(), Set.of(), Set.of()));
        Set<UUID> known = house.storeys().keySet();
        Map<UUID, UUID> roomOf = new LinkedHashMap<>();
        house.arriving().stream().filter(one -> known.contains(places.get(one.stay()))).forEach(one -> roomOf.put(one.person(), places.get(one.stay())));
        Together together = house.with(roomOf);
        Map<UUID, Fit> fits = new LinkedHashMap<>();
        house.arriving().stream().filter(one -> roomOf.containsKey(one.person()))
                .forEach(one -> fits.put(one.stay(), together.judge(one.guest(), roomOf.get(one.person()))));
        List<Fit> rooms = house.arriving().stream().filter(one -> one.stay().equals(about)).findFirst()
                .map(one -> together.rank(one.guest())).orElse(List.of());
        trail.read(caller, "placing-checked", Subject.list("rooms").at(siteId), "count", fits.size());
        return new Checked(fits, rooms);
    }

    /** @param fits by stay @param rooms every room with its answer for the one who was asked about, the best first */
    public record Checked(Map<UUID, Fit> fits, List<Fit> rooms) {
    }

    /**
     * Keeps all these rooms for these people, or none. Done twice, it changes nothing the second time.
     *
     * @param places rooms by stay
     * @return how many plans were made
     * @throws org.lazaret.stay.JointlyUnfit somebody is not expected any more, or a room was taken or does not fit
     */
    public int confirm(Caller caller, UUID siteId, Map<UUID, UUID> places) {
        Site site = sites.of(caller, siteId);
        limit(places);
        if (places.values().stream().anyMatch(Objects::isNull)) {
            throw new Invalid("places", "required");
        }
        List<BedAssignment> made = plans.plan(caller, site, places, Occurrence.now(clock));
        Subject all = Subject.list("stays").at(siteId);
        trail.wrote(caller, "placing-confirmed", made.isEmpty() ? List.of(all)
                : made.stream().map(plan -> Subject.of("bed-assignment", plan.id()).at(siteId).about(plan.person())).toList(), "count", made.size());
        changes.fire(new SiteChanged(siteId, "stays", null));
        return made.size();
    }

    private static void limit(Map<UUID, UUID> places) {
        if (places.isEmpty() || places.size() > MOST) {
            throw new Invalid("places", places.isEmpty() ? "missing" : "too-many", "most", MOST);
        }
    }
}
