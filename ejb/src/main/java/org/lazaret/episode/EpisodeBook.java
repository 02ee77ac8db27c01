package org.lazaret.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.shared.SiteChanged;
import org.lazaret.watch.Kind;

/** Keeps episodes as the readings tell them, each change with its judgement; the site's readings are locked. */
@ApplicationScoped
public class EpisodeBook {
    private EntityManager em;
    private Event<EpisodesChanged> told;
    private Event<SiteChanged> changes;
    private Clock clock;

    protected EpisodeBook() {
    }

    @Inject
    public EpisodeBook(EntityManager em, Event<EpisodesChanged> told, Event<SiteChanged> changes, Clock clock) {
        this.em = em;
        this.told = told;
        this.changes = changes;
        this.clock = clock;
    }

    /** For what is said next; {@link #keep} writes it. */
    EpisodeSheet sheet(UUID site) {
        return new EpisodeSheet(site, () -> open(site), clock.instant());
    }

    /** Everything that readings told of these people, in whatever verdict: one statement. */
    Map<UUID, List<EpisodeRow>> known(UUID site, Collection<UUID> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("""
                from EpisodeRow where site = :site and person in :people and kind not in (MISSED_CHECK, OVERDUE_TEST, RELEASE_DOUBTED) order by onset""", EpisodeRow.class)
                .setParameter("site", site).setParameter("people", people).getResultStream()
                .collect(Collectors.groupingBy(EpisodeRow::person));
    }

    /** What was not done at a site from that second on, by person: one statement. @param person {@code null} for all */
    Map<UUID, List<EpisodeRow>> missed(UUID site, Kind kind, UUID person, long since) {
        return em.createQuery("""
                from EpisodeRow where site = :site and kind = :kind and onset >= :since and (:person is null or person = :person)
                order by onset""", EpisodeRow.class).setParameter("site", site).setParameter("kind", kind).setParameter("person", person).setParameter("since", since)
                .getResultStream().collect(Collectors.groupingBy(EpisodeRow::person));
    }

    /** When the first that is still not done was due; {@code null} when all is. @param person {@code null} for all */
    Long missedSince(UUID site, Kind kind, UUID person) {
        return em.createQuery("""
                select min(onset) from EpisodeRow
                where site = :site and kind = :kind and ended is null and verdict = VALID and (:person is null or person = :person)""",
                Long.class).setParameter("site", site).setParameter("kind", kind).setParameter("person", person).getSingleResult();
    }

    /** Writes all of it and tells of all of it at once: a fixed number of round trips, and rows in batches. */
    void keep(EpisodeSheet sheet) {
        if (sheet.isEmpty()) {
            return;
        }
        em.flush();
        sheet.reopen();
        sheet.raised.forEach(em::persist);
        em.flush();
        sheet.judgements.forEach(em::persist);
        told.fire(new EpisodesChanged(sheet.site, List.copyOf(sheet.raised), sheet.changed()));
        Set<UUID> people = sheet.people();
        changes.fire(new SiteChanged(sheet.site, "episodes", people.size() > 1 ? null : people.iterator().next()));
    }

    private List<EpisodeRow> open(UUID site) {
        return em.createQuery("from EpisodeRow where site = :site and kind not in (MISSED_CHECK, OVERDUE_TEST, RELEASE_DOUBTED) and ended is null and verdict = VALID", EpisodeRow.class)
                .setParameter("site", site).getResultList();
    }
}
