package org.lazaret.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.access.Caller;
import org.lazaret.identity.IdentityDocument;
import org.lazaret.identity.NameForms;
import org.lazaret.people.Person;
import org.lazaret.people.PersonDocument;
import org.lazaret.people.PersonFacts;
import org.lazaret.people.Sight;
import org.lazaret.people.Sightings;

/** Finds who is already known, among those the caller may see. */
@ApplicationScoped
public class Duplicates {
    private static final int LOOKED_AT_MAX = 200;
    private static final int OFFERED_MAX = 10;

    private EntityManager em;
    private Sightings sightings;

    protected Duplicates() {
    }

    @Inject
    public Duplicates(EntityManager em, Sightings sightings) {
        this.em = em;
        this.sightings = sightings;
    }

    /** The likeliest first, at most ten; people the caller may not see are not among them (invariant 13). */
    public List<Candidate> of(Caller caller, PersonFacts facts, Collection<IdentityDocument> documents, Sight sight) {
        DuplicateRule.Side asked = new DuplicateRule.Side(facts, keys(documents));
        List<Person> near = near(facts, documents);
        Set<UUID> readable = sightings.readable(caller, near.stream().map(Person::id).toList());
        Map<UUID, List<IdentityDocument>> papers = papers(readable);
        return near.stream().filter(p -> readable.contains(p.id()))
                .flatMap(p -> {
                    List<IdentityDocument> own = papers.getOrDefault(p.id(), List.of());
                    return DuplicateRule.judge(asked, new DuplicateRule.Side(p.facts(), keys(own)))
                            .map(likeness -> candidate(p, own, likeness, sight)).stream();
                })
                .sorted(Comparator.comparing(Candidate::percent).reversed().thenComparing(Candidate::person))
                .limit(OFFERED_MAX).toList();
    }

    /** Who holds the paper now, seen by the caller or not. */
    Optional<PersonDocument> holder(IdentityDocument document) {
        return em.createQuery("""
                select d from PersonDocument d where d.type = :type and d.country = :country and d.number = :number
                and d.withdrawal.at is null""", PersonDocument.class)
                .setParameter("type", document.type()).setParameter("country", document.country())
                .setParameter("number", document.number()).getResultStream().findFirst();
    }

    private List<Person> near(PersonFacts facts, Collection<IdentityDocument> documents) {
        Set<String> numbers = documents.stream().map(IdentityDocument::number).filter(n -> n != null)
                .collect(Collectors.toCollection(HashSet::new));
        numbers.add("-");
        return em.createQuery("""
                select p from Person p where p.survivor is null
                  and (p.pinyinSolid = :solid
                    or p.phone = :phone
                    or p.birth.year = :year and p.birth.month = :month and p.birth.day = :day
                    or p.id in (select d.person from PersonDocument d where d.number in :numbers and d.withdrawal.at is null))
                order by p.id desc""", Person.class)
                .setParameter("solid", NameForms.of(facts.name()).solid())
                .setParameter("phone", facts.phone() == null ? "-" : facts.phone().e164())
                .setParameter("year", facts.birth().year()).setParameter("month", facts.birth().month())
                .setParameter("day", facts.birth().day()).setParameter("numbers", numbers)
                .setMaxResults(LOOKED_AT_MAX).getResultList();
    }

    private Map<UUID, List<IdentityDocument>> papers(Set<UUID> people) {
        if (people.isEmpty()) {
            return new HashMap<>();
        }
        return em.createQuery("select d from PersonDocument d where d.person in :people and d.withdrawal.at is null",
                PersonDocument.class).setParameter("people", people).getResultList().stream()
                .collect(Collectors.groupingBy(PersonDocument::person,
                        Collectors.mapping(PersonDocument::document, Collectors.toList())));
    }

    private static Candidate candidate(Person person, List<IdentityDocument> documents, Likeness likeness, Sight sight) {
        return new Candidate(person.id(), sight.name(person.name()), sight.englishName(person.name()),
                person.birth().iso(), person.phone() == null ? null : person.phone().masked(),
                documents.stream().map(IdentityDocument::masked).filter(m -> m != null).toList(),
                likeness.percent(), likeness.isCertain(), likeness.reasons());
    }

    private static Set<String> keys(Collection<IdentityDocument> documents) {
        return documents.stream().filter(d -> d.number() != null).map(IdentityDocument::key).collect(Collectors.toSet());
    }
}
