package org.lazaret.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.care.Need;
import org.lazaret.clearance.Situation.Fever;
import org.lazaret.episode.Verdict;
import org.lazaret.people.Person;
import org.lazaret.registration.PersonRecords;
import org.lazaret.registration.PersonRecords.Same;
import org.lazaret.watch.Kind;

/** Fevers, missed checks and who must not be alone, as far as that was recorded by a moment: four statements for all. */
@ApplicationScoped
class HealthRows {
    private EntityManager em;
    private PersonRecords records;

    protected HealthRows() {
    }

    @Inject
    HealthRows(EntityManager em, PersonRecords records) {
        this.em = em;
        this.records = records;
    }

    /** @param missedSince times of checks that were not done */
    record Health(List<Fever> fevers, List<Instant> missed) {

        static final Health NONE = new Health(List.of(), List.of());

        boolean feverish() {
            return fevers.stream().anyMatch(fever -> fever.settledAt() == null);
        }
    }

    private record Judged(UUID episode, UUID person, Kind kind, Instant onset, Instant settledAt) {
    }

    /** By person, whichever record of theirs it was written to; whoever has nothing on record is missing. */
    Map<UUID, Health> of(Collection<UUID> people, Instant asOf) {
        Same same = records.of(people, asOf);
        Map<UUID, Health> health = new HashMap<>();
        same.gathered(judged(same.all(), asOf)).forEach((person, episodes) -> health.put(person, new Health(
                episodes.stream().filter(one -> one.kind() != Kind.MISSED_CHECK).map(one -> new Fever(one.episode(), one.onset(), one.settledAt())).toList(),
                episodes.stream().filter(one -> one.kind() == Kind.MISSED_CHECK).map(Judged::onset).toList())));
        return health;
    }

    /** By record, in the order of the episodes. */
    private Map<UUID, List<Judged>> judged(Collection<UUID> people, Instant asOf) {
        Map<UUID, Judged> episodes = new LinkedHashMap<>();
        em.createQuery("""
                select j.key.episode, e.person, e.kind, j.onset, j.ended, j.verdict, j.recordedAt
                from EpisodeJudgement j join EpisodeRow e on e.id = j.key.episode
                where e.person in :people and e.kind in :kinds and j.recordedAt <= :asOf and j.onset <= :second
                order by j.key.episode, j.key.seq""", Object[].class)
                .setParameter("people", people).setParameter("kinds", Set.of(Kind.FEVER, Kind.RELATIVE_FEVER, Kind.MISSED_CHECK))
                .setParameter("asOf", asOf).setParameter("second", asOf.getEpochSecond()).getResultStream()
                .forEach(row -> episodes.merge((UUID) row[0], judged(row), HealthRows::seenAgain));
        return episodes.values().stream().collect(Collectors.groupingBy(Judged::person));
    }

    private static Judged judged(Object[] row) {
        boolean settled = row[4] != null || row[5] != Verdict.VALID;
        return new Judged((UUID) row[0], (UUID) row[1], (Kind) row[2], Instant.ofEpochSecond((Long) row[3]), settled ? (Instant) row[6] : null);
    }

    /** Settled since the first of those judgements that say so without a break. */
    private static Judged seenAgain(Judged before, Judged now) {
        return before.settledAt() != null && now.settledAt() != null ? new Judged(now.episode(), now.person(), now.kind(), now.onset(), before.settledAt()) : now;
    }

    /** @param underAge in years, as the site's rules have it; @param today by the site's calendar */
    record Guarded(int underAge, LocalDate today) {
    }

    /** Who must not be left alone (R12), by the rules of where they are: a child as far as is known, or by assessment. */
    Set<UUID> notAlone(Map<UUID, Guarded> people) {
        if (people.isEmpty()) {
            return Set.of();
        }
        Set<UUID> found = new HashSet<>();
        em.createQuery("select p from Person p where p.id in :people", Person.class).setParameter("people", people.keySet()).getResultStream()
                .filter(person -> person.mayBeUnder(people.get(person.id()).underAge(), people.get(person.id()).today()))
                .forEach(person -> found.add(person.id()));
        em.createQuery("select n from Need n where n.person in :people", Need.class).setParameter("people", people.keySet()).getResultStream()
                .filter(need -> need.holdsOn(people.get(need.person()).today())).forEach(need -> found.add(need.person()));
        return found;
    }
}
