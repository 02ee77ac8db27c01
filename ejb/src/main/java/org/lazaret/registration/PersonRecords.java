package org.lazaret.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which records were known to be one person at a moment. What was sampled or measured belongs to the person, whichever record
 * it was written to; for callers that have asked for access.
 */
@ApplicationScoped
public class PersonRecords {
    private EntityManager em;

    protected PersonRecords() {
    }

    @Inject
    public PersonRecords(EntityManager em) {
        this.em = em;
    }

    /** Of each person the records that are this person, the one that was asked for first. */
    public record Same(Map<UUID, Set<UUID>> of) {

        /** Of everybody. */
        public Set<UUID> all() {
            return of.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        }

        /** What is known by record, by person: one record after the other. Those of whom nothing is known are missing. */
        public <T> Map<UUID, List<T>> gathered(Map<UUID, List<T>> byRecord) {
            Map<UUID, List<T>> byPerson = new HashMap<>();
            of.forEach((person, records) -> records.stream().filter(byRecord::containsKey)
                    .forEach(record -> byPerson.computeIfAbsent(person, p -> new ArrayList<>()).addAll(byRecord.get(record))));
            return byPerson;
        }
    }

    /** By the marks that stood then, however many people: one statement. @param knownBy {@link Instant#MAX} for now */
    public Same of(Collection<UUID> people, Instant knownBy) {
        Map<UUID, Set<UUID>> found = new HashMap<>();
        people.forEach(person -> found.put(person, new LinkedHashSet<>(Set.of(person))));
        Map<UUID, Set<UUID>> bySpeaker = new HashMap<>();
        standing(people, knownBy).forEach(mark -> bySpeaker.computeIfAbsent(mark.survivor(), speaker -> new LinkedHashSet<>(Set.of(speaker))).add(mark.person()));
        bySpeaker.values().forEach(records -> records.stream().filter(found::containsKey).forEach(record -> found.get(record).addAll(records)));
        return new Same(found);
    }

    /** Every mark of those who speak for one of these, or are one of these, that nobody had taken back. */
    private List<SamePerson> standing(Collection<UUID> people, Instant knownBy) {
        List<SamePerson> known = people.isEmpty() ? List.of() : em.createQuery("""
                select m from SamePerson m where m.survivor in :people or m.survivor in (select x.survivor from SamePerson x where x.person in :people)
                order by m.id""", SamePerson.class).setParameter("people", people).getResultStream()
                .filter(row -> !row.occurrence().recordedAt().isAfter(knownBy)).toList();
        Set<UUID> undone = known.stream().map(SamePerson::undoes).filter(Objects::nonNull).collect(Collectors.toSet());
        return known.stream().filter(row -> row.undoes() == null && !undone.contains(row.id())).toList();
    }
}
