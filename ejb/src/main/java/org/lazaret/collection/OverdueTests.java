package org.lazaret.collection;

import jakarta.annotation.Priority;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lazaret.episode.EpisodeRow;
import org.lazaret.episode.Omissions;
import org.lazaret.episode.Verdict;
import org.lazaret.laboratory.ResultsRecorded;
import org.lazaret.sample.Sample;
import org.lazaret.sample.SampleWithdrawn;
import org.lazaret.sample.SamplesKept;
import org.lazaret.series.SiteReadings;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;
import org.lazaret.stay.StayDeparted;
import org.lazaret.watch.Episode;
import org.lazaret.watch.Kind;

/**
 * Notices planned tests that nobody took (R1–R5): the clock does, as no reading can. What is collected, or told of late,
 * ends it or shows that it never was.
 */
@Stateless
public class OverdueTests {
    /** Orders, rules and stays that are written otherwise, and swabs by another record of the person, are seen within this time. */
    private static final Duration LOOK_EVERY = Duration.ofMinutes(5);

    private EntityManager em;
    private Sites sites;
    private SiteReadings readings;
    private Present present;
    private Omissions omissions;
    private TestWatch watch;
    private Clock clock;

    protected OverdueTests() {
    }

    @Inject
    public OverdueTests(EntityManager em, Sites sites, SiteReadings readings, Present present, Omissions omissions, TestWatch watch, Clock clock) {
        this.em = em;
        this.sites = sites;
        this.readings = readings;
        this.present = present;
        this.omissions = omissions;
        this.watch = watch;
        this.clock = clock;
    }

    /** Sites to be looked at now. */
    public List<UUID> due() {
        return watch.due(clock.instant().getEpochSecond());
    }

    /** Everybody at one site; a second node that comes at once finds it done. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void look(UUID siteId) {
        readings.lock(siteId);
        Instant now = clock.instant();
        if (watch.isDue(siteId, now.getEpochSecond())) {
            settle(siteId, null);
            watch.lookAgain(siteId, next(sites.find(siteId), now).getEpochSecond());
        }
    }

    private static Instant next(Site site, Instant now) {
        Instant midnight = LocalDate.ofInstant(now, site.zone()).plusDays(1).atStartOfDay(site.zone()).toInstant();
        Instant latest = now.plus(LOOK_EVERY);
        return midnight.isBefore(latest) ? midnight : latest;
    }

    public void kept(@Observes SamplesKept event) {
        again(event.site(), event.samples().stream().map(Sample::person));
    }

    public void withdrawn(@Observes SampleWithdrawn event) {
        again(event.sample().site(), Stream.of(event.sample()).map(Sample::person));
    }

    public void recorded(@Observes ResultsRecorded event) {
        again(event.site(), event.results().stream().flatMap(one -> one.people().stream()));
    }

    /** After the patch was taken off, which locks what comes before the readings. */
    public void gone(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StayDeparted event) {
        again(event.site(), Stream.of(event.person()));
    }

    /** On which day a missed test is made up was said, or taken back. */
    public void planned(@Observes MakeUpChanged event) {
        again(event.site(), Stream.of(event.person()));
    }

    private void again(UUID site, Stream<UUID> concerned) {
        Set<UUID> people = concerned.filter(Objects::nonNull).collect(Collectors.toSet());
        if (!people.isEmpty()) {
            readings.lock(site);
            em.flush();
            settle(site, people);
        }
    }

    /** @param people {@code null} for everybody at the site */
    private void settle(UUID siteId, Set<UUID> people) {
        Site site = sites.find(siteId);
        Instant now = clock.instant();
        List<Due> here = present.at(List.of(site), people, now);
        Map<UUID, List<Episode>> found = new HashMap<>();
        here.stream().filter(due -> due.tested() != null).forEach(due -> found.put(due.person(), episodes(site, due, now)));
        Instant since = here.stream().map(Due::since).min(Instant::compareTo).orElse(now);
        Map<UUID, List<EpisodeRow>> known = omissions.known(siteId, Kind.OVERDUE_TEST, since);
        if (people != null) {
            known.keySet().retainAll(people);
        }
        found.putAll(departed(siteId, known, here.stream().map(Due::person).collect(Collectors.toSet())));
        omissions.settle(siteId, known, found);
    }

    private static List<Episode> episodes(Site site, Due due, Instant now) {
        return new OverdueRule(site.zone(), due.since(), now).episodes(due.tested(), due.makeUps(), due.examined().stream()
                .collect(Collectors.toMap(one -> one.sample().id(), one -> one.sample().collectedAt())));
    }

    /** Nobody here looks after it any more: what was is as it was, what went on ends with the stay. */
    private Map<UUID, List<Episode>> departed(UUID site, Map<UUID, List<EpisodeRow>> known, Set<UUID> here) {
        Set<UUID> gone = known.keySet().stream().filter(person -> !here.contains(person)).collect(Collectors.toSet());
        if (gone.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Instant> left = em.createQuery("""
                select s.person, max(s.closedAt) from Stay s where s.site = :site and s.person in :gone and s.admittedAt is not null group by s.person""",
                Object[].class).setParameter("site", site).setParameter("gone", gone).getResultStream().filter(row -> row[1] != null)
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Instant) row[1]));
        return left.keySet().stream().collect(Collectors.toMap(person -> person, person -> known.get(person).stream()
                .filter(row -> row.verdict() == Verdict.VALID).map(row -> until(row, left.get(person))).toList()));
    }

    private static Episode until(EpisodeRow row, Instant left) {
        long onset = row.onset().getEpochSecond();
        long ended = row.isOpen() ? Math.max(onset, left.getEpochSecond()) : row.ended().getEpochSecond();
        return new Episode(Kind.OVERDUE_TEST, onset, row.raised().getEpochSecond(), ended, org.lazaret.watch.Sample.NONE, 0, false);
    }
}
