package org.lazaret.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.lazaret.shared.SiteChanged;
import org.lazaret.watch.Episode;
import org.lazaret.watch.Kind;

/** Keeps episodes as the readings tell them, each change with its judgement; the site's readings are locked. */
@ApplicationScoped
public class EpisodeBook {
    private EntityManager em;
    private Event<EpisodeRaised> raised;
    private Event<EpisodeJudged> judged;
    private Event<SiteChanged> changes;
    private Clock clock;

    protected EpisodeBook() {
    }

    @Inject
    public EpisodeBook(EntityManager em, Event<EpisodeRaised> raised, Event<EpisodeJudged> judged, Event<SiteChanged> changes, Clock clock) {
        this.em = em;
        this.raised = raised;
        this.judged = judged;
        this.changes = changes;
        this.clock = clock;
    }

    /** What was heard while going on with a timeline: each when it is raised, and again when it ends. */
    void heard(UUID site, UUID person, List<Episode> episodes) {
        for (Episode episode : episodes) {
            Optional<EpisodeRow> open = open(site, person, episode.kind());
            if (open.isEmpty()) {
                add(site, person, episode);
            } else {
                change(open.get(), row -> row.becomes(episode));
            }
        }
    }

    /** A silence that was told of, and that what came late has filled. */
    void filled(UUID site, UUID person) {
        open(site, person, Kind.SILENCE).ifPresent(row -> change(row, EpisodeRow::neverWas));
    }

    /** What all readings of a person say, told anew. */
    void reconcile(UUID site, UUID person, List<Episode> now) {
        settle(site, person, em.createQuery("""
                from EpisodeRow where site = :site and person = :person and kind <> MISSED_CHECK order by onset""", EpisodeRow.class)
                .setParameter("site", site).setParameter("person", person).getResultList(), now);
    }

    /** The checks that were missed at a site from that second on, by person: one statement. @param person {@code null} for all */
    Map<UUID, List<EpisodeRow>> missed(UUID site, UUID person, long since) {
        return em.createQuery("""
                from EpisodeRow where site = :site and kind = MISSED_CHECK and onset >= :since and (:person is null or person = :person)
                order by onset""", EpisodeRow.class).setParameter("site", site).setParameter("person", person).setParameter("since", since)
                .getResultStream().collect(Collectors.groupingBy(EpisodeRow::person));
    }

    /** When the first check that somebody still misses was due; {@code null} when nobody misses one. @param person {@code null} for all */
    Long missedSince(UUID site, UUID person) {
        return em.createQuery("""
                select min(onset) from EpisodeRow
                where site = :site and kind = MISSED_CHECK and ended is null and verdict = VALID and (:person is null or person = :person)""",
                Long.class).setParameter("site", site).setParameter("person", person).getSingleResult();
    }

    /** What ends is written before what opens: one of a kind is open. */
    void settle(UUID site, UUID person, List<EpisodeRow> known, List<Episode> now) {
        Reconciliation found = Reconciliation.of(known, now);
        found.unfounded.forEach(row -> change(row, EpisodeRow::neverWas));
        found.merged.forEach((row, whole) -> change(row, r -> r.isPartOf(whole)));
        found.same.forEach((row, episode) -> becomes(row, episode, false));
        found.same.forEach((row, episode) -> becomes(row, episode, true));
        found.fresh.stream().filter(episode -> !episode.isOpen()).forEach(episode -> add(site, person, episode));
        found.fresh.stream().filter(Episode::isOpen).forEach(episode -> add(site, person, episode));
    }

    private void becomes(EpisodeRow row, Episode episode, boolean open) {
        if (episode.isOpen() == open && !row.says(episode)) {
            change(row, r -> r.becomes(episode));
        }
    }

    private Optional<EpisodeRow> open(UUID site, UUID person, Kind kind) {
        return em.createQuery("""
                from EpisodeRow where site = :site and person = :person and kind = :kind and ended is null and verdict = VALID""",
                EpisodeRow.class).setParameter("site", site).setParameter("person", person).setParameter("kind", kind)
                .getResultStream().findFirst();
    }

    private void add(UUID site, UUID person, Episode episode) {
        Instant now = clock.instant();
        EpisodeRow row = new EpisodeRow(site, person, episode, now);
        EpisodeJudgement first = row.judged(now);
        em.persist(row);
        em.flush();
        em.persist(first);
        raised.fire(new EpisodeRaised(row));
        changes.fire(new SiteChanged(site, "episodes", person));
    }

    private void change(EpisodeRow row, Consumer<EpisodeRow> how) {
        how.accept(row);
        em.persist(row.judged(clock.instant()));
        em.flush();
        judged.fire(new EpisodeJudged(row));
        changes.fire(new SiteChanged(row.site(), "episodes", row.person()));
    }
}
