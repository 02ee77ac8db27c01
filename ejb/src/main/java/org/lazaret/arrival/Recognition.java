package org.lazaret.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.identity.IdentityDocument;
import org.lazaret.people.EmergencyContact;
import org.lazaret.people.Person;
import org.lazaret.people.PersonFacts;
import org.lazaret.people.Sight;
import org.lazaret.people.Sightings;
import org.lazaret.registration.Candidate;
import org.lazaret.registration.Corrections;
import org.lazaret.registration.Duplicates;
import org.lazaret.registration.KnownElsewhere;
import org.lazaret.registration.Papers;
import org.lazaret.registration.Registrations;
import org.lazaret.registration.Registrations.Newcomer;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.site.Site;
import org.lazaret.stay.Stay;

/** Finds out who a row is: somebody known, taken over with what the list adds, or somebody new. */
@ApplicationScoped
public class Recognition {
    private static final String BY_LIST = "到达名单 · list of arrivals";

    private EntityManager em;
    private Access access;
    private Duplicates duplicates;
    private Registrations registrations;
    private Corrections corrections;
    private Papers papers;
    private Sightings sightings;
    private Trail trail;
    private Clock clock;

    protected Recognition() {
    }

    @Inject
    public Recognition(EntityManager em, Access access, Duplicates duplicates, Registrations registrations, Corrections corrections,
            Papers papers, Sightings sightings, Trail trail, Clock clock) {
        this.em = em;
        this.access = access;
        this.duplicates = duplicates;
        this.registrations = registrations;
        this.corrections = corrections;
        this.papers = papers;
        this.sightings = sightings;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param kinGroup the family of the row, or {@code null}
     * @throws PossiblyKnown  people look like the row, and nobody decided yet
     * @throws AlreadyOnList  it is somebody who is expected here, or here
     * @throws KnownElsewhere the paper is on record where the caller may not look
     */
    UUID whoIs(Caller caller, Site site, ArrivalRow row, UUID kinGroup) {
        PersonFacts facts = withKin(row.facts(), kinGroup);
        List<Candidate> known = duplicates.of(caller, facts, List.of(row.paper()), Sight.of(access.at(caller, site.scope())));
        return switch (row.choice().kind()) {
            case OPEN -> {
                known.stream().filter(Candidate::certain).forEach(candidate -> refuseHere(site, candidate.person()));
                if (!known.isEmpty()) {
                    throw new PossiblyKnown(known);
                }
                yield create(caller, site, facts, row.paper(), Set.of());
            }
            case ANOTHER -> create(caller, site, facts, row.paper(), known.stream().filter(c -> !c.certain())
                    .map(Candidate::person).collect(Collectors.toSet()));
            case SAME -> same(caller, site, row, facts, known);
        };
    }

    /** Who came by the very same row before: taken over again, with what the list adds. */
    UUID again(Caller caller, Site site, ArrivalRow row, UUID person, UUID kinGroup) {
        return takenOver(caller, site, person, withKin(row.facts(), kinGroup), row.paper());
    }

    private UUID create(Caller caller, Site site, PersonFacts facts, IdentityDocument paper, Set<UUID> others) {
        return registrations.create(caller, site.scope(), new Newcomer(facts, List.of(paper), others, false), null).id();
    }

    private UUID same(Caller caller, Site site, ArrivalRow row, PersonFacts facts, List<Candidate> known) {
        List<UUID> meant = known.stream().map(Candidate::person).filter(row.choice()::means).toList();
        if (meant.size() > 1) {
            throw new PossiblyKnown(known);
        }
        return takenOver(caller, site, meant.isEmpty() ? claimed(caller, site, row) : meant.get(0), facts, row.paper());
    }

    private UUID takenOver(Caller caller, Site site, UUID person, PersonFacts facts, IdentityDocument paper) {
        refuseHere(site, person);
        if (sightings.scopesNow(person).stream().noneMatch(scope -> scope.site().equals(site.id()))) {
            sightings.begin(person, site.scope(), clock.instant());
            em.flush();
            trail.wrote(caller, "person-taken-over", Subject.person(person).at(site.scope()), "reason", BY_LIST);
        }
        complete(caller, person, facts, paper);
        return person;
    }

    /** Who holds the paper may be on record elsewhere; that the name is another's says no more than that the paper is known. */
    private UUID claimed(Caller caller, Site site, ArrivalRow row) {
        if (row.paper().number() == null) {
            throw new Invalid("choice", "nobody-known");
        }
        try {
            return registrations.claim(caller, site.scope(), row.paper(), row.facts().name().full(), BY_LIST).id();
        } catch (NotFound unknownOrOtherName) {
            throw new Invalid("choice", "nobody-known");
        }
    }

    private void refuseHere(Site site, UUID person) {
        em.createQuery("select s from Stay s where s.person = :person and s.site = :site and s.closedAt is null", Stay.class)
                .setParameter("person", person).setParameter("site", site.id()).getResultStream().findFirst().ifPresent(stay -> {
                    throw new AlreadyOnList(stay.state(), stay.id());
                });
    }

    /** What the record does not know and the list does is added; what the record knows stays. */
    private void complete(Caller caller, UUID id, PersonFacts listed, IdentityDocument paper) {
        Person person = em.find(Person.class, id);
        PersonFacts known = person.facts();
        PersonFacts both = new PersonFacts(known.name(), known.sex(), known.birth(), or(known.nationality(), listed.nationality()),
                known.language(), or(known.phone(), listed.phone()), or(known.diet(), listed.diet()),
                or(known.address(), listed.address()),
                known.emergency().equals(EmergencyContact.NONE) ? listed.emergency() : known.emergency(),
                known.household(), or(listed.kinGroup(), known.kinGroup()));
        if (!both.equals(known)) {
            corrections.correct(caller, id, person.version(), both, null, null);
        }
        if (paper.number() != null && papers.of(caller, id).stream().noneMatch(p -> p.isValid() && p.document().key().equals(paper.key()))) {
            papers.add(caller, id, paper);
        }
    }

    private static PersonFacts withKin(PersonFacts f, UUID kinGroup) {
        return new PersonFacts(f.name(), f.sex(), f.birth(), f.nationality(), f.language(), f.phone(), f.diet(), f.address(),
                f.emergency(), f.household(), kinGroup);
    }

    private static <T> T or(T first, T second) {
        return first == null ? second : first;
    }
}
