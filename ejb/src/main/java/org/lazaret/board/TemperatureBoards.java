package org.lazaret.board;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.access.Role;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.curve.Warmth;
import org.lazaret.curve.Warmths;
import org.lazaret.manual.ManualReading;
import org.lazaret.manual.ManualReadings;
import org.lazaret.people.Sight;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;
import org.lazaret.watch.WatchRules;

/** Everybody's temperature at a site: six statements, the audit's included, whatever the size. */
@Stateless
public class TemperatureBoards {
    private static final Duration MANUAL_SHOWN = Duration.ofDays(1);

    private Sites sites;
    private Access access;
    private Lodgers lodgers;
    private Warmths warmths;
    private ManualReadings manuals;
    private Trail trail;
    private Clock clock;

    protected TemperatureBoards() {
    }

    @Inject
    public TemperatureBoards(Sites sites, Access access, Lodgers lodgers, Warmths warmths, ManualReadings manuals, Trail trail, Clock clock) {
        this.sites = sites;
        this.access = access;
        this.lodgers = lodgers;
        this.warmths = warmths;
        this.manuals = manuals;
        this.trail = trail;
        this.clock = clock;
    }

    /** One who is there. */
    public record Row(Lodger lodger, Warmth warmth) {
    }

    /** @param rules what is a fever here, and what a temperature of a body */
    public record Board(List<Row> rows, WatchRules rules, Sight sight) {
    }

    /** @param live a page that is open already and asks again: leaves no row in the audit */
    public Board of(Caller caller, UUID siteId, boolean live) {
        Site site = sites.find(siteId);
        Set<Role> roles = access.at(caller, site.scope());
        List<Lodger> all = lodgers.at(site, Lodgers.Which.PRESENT, null, 0);
        Warmths.Now now = warmths.at(siteId);
        Map<UUID, Warmth.Manual> measured = measured(siteId);
        if (!live) {
            trail.read(caller, "temperature-board-opened", Subject.list("reading").at(siteId), "people", all.size());
        }
        return new Board(all.stream().map(lodger -> new Row(lodger, now.of(lodger.person(), measured.get(lodger.person())))).toList(),
                WatchRules.of(sites.protocol(site)), Sight.of(roles));
    }

    /** The newest of each; a broken thermometer says nothing. */
    private Map<UUID, Warmth.Manual> measured(UUID site) {
        Map<UUID, Warmth.Manual> measured = new HashMap<>();
        manuals.since(site, clock.instant().minus(MANUAL_SHOWN)).stream().map(ManualReading::measured).filter(one -> !one.deviceFault())
                .forEach(one -> measured.put(one.person(), new Warmth.Manual(one.measuredAt(), one.centi())));
        return measured;
    }
}
