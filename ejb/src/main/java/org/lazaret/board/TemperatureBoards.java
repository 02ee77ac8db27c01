package org.lazaret.board;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.access.Role;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.episode.EpisodeHistory;
import org.lazaret.manual.ManualReading;
import org.lazaret.manual.ManualReadings;
import org.lazaret.patch.WearBook;
import org.lazaret.patch.Worn;
import org.lazaret.people.Sight;
import org.lazaret.series.SiteReadings;
import org.lazaret.series.Vitals;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;
import org.lazaret.watch.Kind;
import org.lazaret.watch.WatchRules;

/** Everybody's temperature at a site: six statements, the audit's included, whatever the size. */
@Stateless
public class TemperatureBoards {
    private static final Duration MANUAL_SHOWN = Duration.ofDays(1);

    private Sites sites;
    private Access access;
    private Lodgers lodgers;
    private WearBook book;
    private SiteReadings readings;
    private ManualReadings manuals;
    private EpisodeHistory episodes;
    private Trail trail;
    private Clock clock;

    protected TemperatureBoards() {
    }

    @Inject
    public TemperatureBoards(Sites sites, Access access, Lodgers lodgers, WearBook book, SiteReadings readings, ManualReadings manuals,
            EpisodeHistory episodes, Trail trail, Clock clock) {
        this.sites = sites;
        this.access = access;
        this.lodgers = lodgers;
        this.book = book;
        this.readings = readings;
        this.manuals = manuals;
        this.episodes = episodes;
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
        Map<UUID, Worn> worn = book.worn(siteId).stream().collect(Collectors.toMap(Worn::person, w -> w));
        Map<UUID, EnumSet<Kind>> noticed = noticed(siteId);
        Map<UUID, Warmth.Manual> measured = measured(siteId);
        Vitals vitals = readings.vitals(siteId);
        if (!live) {
            trail.read(caller, "temperature-board-opened", Subject.list("reading").at(siteId), "people", all.size());
        }
        return new Board(all.stream().map(lodger -> new Row(lodger, warmth(lodger.person(), worn.get(lodger.person()), vitals,
                measured.get(lodger.person()), noticed.getOrDefault(lodger.person(), EnumSet.noneOf(Kind.class))))).toList(),
                WatchRules.of(sites.protocol(site)), Sight.of(roles));
    }

    private static Warmth warmth(UUID person, Worn worn, Vitals vitals, Warmth.Manual manual, Set<Kind> noticed) {
        if (worn == null) {
            return new Warmth(person, null, null, null, null, manual, noticed);
        }
        return vitals.of(worn.number()).map(latest -> new Warmth(person, worn.code(), Instant.ofEpochSecond(latest.at()), latest.centi(),
                latest.knownBattery(), manual, noticed))
                .orElseGet(() -> new Warmth(person, worn.code(), null, null, null, manual, noticed));
    }

    private Map<UUID, EnumSet<Kind>> noticed(UUID site) {
        Map<UUID, EnumSet<Kind>> noticed = new HashMap<>();
        episodes.open(site).forEach(episode -> noticed.computeIfAbsent(episode.person(), person -> EnumSet.noneOf(Kind.class)).add(episode.kind()));
        return noticed;
    }

    /** The newest of each; a broken thermometer says nothing. */
    private Map<UUID, Warmth.Manual> measured(UUID site) {
        Map<UUID, Warmth.Manual> measured = new HashMap<>();
        manuals.since(site, clock.instant().minus(MANUAL_SHOWN)).stream().map(ManualReading::measured).filter(one -> !one.deviceFault())
                .forEach(one -> measured.put(one.person(), new Warmth.Manual(one.measuredAt(), one.centi())));
        return measured;
    }
}
