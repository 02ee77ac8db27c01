package org.lazaret.episode;

import jakarta.annotation.Priority;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.lazaret.manual.Checks;
import org.lazaret.manual.ManualKept;
import org.lazaret.series.SiteReadings;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;
import org.lazaret.stay.StayDeparted;
import org.lazaret.watch.Episode;
import org.lazaret.watch.Kind;

/**
 * Notices morning and evening checks that nobody made (R7): the clock does, as no reading can. What is measured, or told
 * of late, ends it or shows that it never was.
 */
@Stateless
public class Unmeasured {
    /** Leaves, and stays that are written otherwise, are seen within this time. */
    private static final Duration LOOK_EVERY = Duration.ofMinutes(5);

    private Sites sites;
    private SiteReadings readings;
    private Checks checks;
    private CheckRows rows;
    private EpisodeBook episodes;
    private Clock clock;

    protected Unmeasured() {
    }

    @Inject
    public Unmeasured(Sites sites, SiteReadings readings, Checks checks, CheckRows rows, EpisodeBook episodes, Clock clock) {
        this.sites = sites;
        this.readings = readings;
        this.checks = checks;
        this.rows = rows;
        this.episodes = episodes;
        this.clock = clock;
    }

    /** Sites to be looked at now. */
    public List<UUID> due() {
        return rows.due(clock.instant().getEpochSecond());
    }

    /** Everybody at one site; a second node that comes at once finds it done. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void look(UUID siteId) {
        readings.lock(siteId);
        Instant now = clock.instant();
        if (rows.isDue(siteId, now.getEpochSecond())) {
            Site site = sites.find(siteId);
            settle(site, null, now, now);
            rows.lookAgain(siteId, next(site, now).getEpochSecond());
        }
    }

    public void kept(@Observes ManualKept event) {
        again(event.site(), event.person(), Instant.ofEpochSecond(event.at()));
    }

    /** After the patch was taken off, which locks what comes before the readings. */
    public void gone(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StayDeparted event) {
        again(event.site(), event.person(), event.at());
    }

    private void again(UUID site, UUID person, Instant from) {
        readings.lock(site);
        settle(sites.find(site), person, from, clock.instant());
    }

    /** From the day before: an evening check may be missed until the morning. */
    private void settle(Site site, UUID person, Instant from, Instant now) {
        Long open = episodes.missedSince(site.id(), Kind.MISSED_CHECK, person);
        LocalDate since = Stream.of(from, now, open == null ? now : Instant.ofEpochSecond(open)).sorted().findFirst()
                .map(first -> LocalDate.ofInstant(first, site.zone()).minusDays(1)).orElseThrow();
        Map<UUID, List<Episode>> found = checks.unmeasured(site, since, now, person);
        Map<UUID, List<EpisodeRow>> known = episodes.missed(site.id(), Kind.MISSED_CHECK, person, since.atStartOfDay(site.zone()).toEpochSecond());
        EpisodeSheet sheet = episodes.sheet(site.id());
        Stream.concat(found.keySet().stream(), known.keySet().stream()).distinct()
                .forEach(one -> sheet.settle(one, known.getOrDefault(one, List.of()), found.getOrDefault(one, List.of())));
        episodes.keep(sheet);
    }

    private Instant next(Site site, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, site.zone());
        Instant latest = now.plus(LOOK_EVERY);
        return checks.slots(site, today).stream().map(slot -> slot.due()).filter(due -> due.isAfter(now) && due.isBefore(latest))
                .sorted().findFirst().orElse(latest);
    }
}
