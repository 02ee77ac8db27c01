package org.lazaret.registration;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.access.SiteScope;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.household.Households;
import org.lazaret.identity.BirthDate;
import org.lazaret.identity.IdentityDocument;
import org.lazaret.identity.NameForms;
import org.lazaret.identity.Sex;
import org.lazaret.people.Person;
import org.lazaret.people.PersonDocument;
import org.lazaret.people.PersonFacts;
import org.lazaret.people.Sight;
import org.lazaret.people.Sightings;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.Occurrence;
import org.lazaret.shared.Reason;
import org.lazaret.shared.SiteChanged;
import org.lazaret.site.Sites;

/** Makes records of people, one for each person. */
@Stateless
public class Registrations {
    private EntityManager em;
    private Access access;
    private Sightings sightings;
    private Duplicates duplicates;
    private Trail trail;
    private Sites sites;
    private Households households;
    private Event<SiteChanged> changes;
    private Clock clock;

    protected Registrations() {
    }

    @Inject
    public Registrations(EntityManager em, Access access, Sightings sightings, Duplicates duplicates, Trail trail,
            Sites sites, Households households, Event<SiteChanged> changes, Clock clock) {
        this.em = em;
        this.access = access;
        this.sightings = sightings;
        this.duplicates = duplicates;
        this.trail = trail;
        this.sites = sites;
        this.households = households;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Somebody to be recorded.
     *
     * @param documents      read by {@link IdentityDocument#read}
     * @param notDuplicateOf people offered before whom a person looked at and found to be others
     * @param madeUp         for demonstrations
     */
    public record Newcomer(PersonFacts facts, List<IdentityDocument> documents, Set<UUID> notDuplicateOf, boolean madeUp) {
        public static Newcomer of(PersonFacts facts, IdentityDocument... documents) {
            return new Newcomer(facts, List.of(documents), Set.of(), false);
        }
    }

    /**
     * Records a person, seen by the site from now on. Birth date and sex are taken from a paper that carries them.
     *
     * @throws Invalid            a paper contradicts what was said
     * @throws PossibleDuplicates people already known look like this one and were not all ruled out
     * @throws DocumentHeld       a paper belongs to somebody whom the caller may see
     * @throws KnownElsewhere     a paper is on record where the caller may not look
     */
    public Person create(Caller caller, SiteScope site, Newcomer newcomer, Instant occurredAt) {
        Sight sight = Sight.of(access.at(caller, site));
        Occurrence when = sites.when(site.site(), occurredAt);
        PersonFacts facts = completed(newcomer.facts(), newcomer.documents());
        households.requireOf(List.of(site), facts.household(), facts.kinGroup());
        List<Candidate> candidates = duplicates.of(caller, facts, newcomer.documents(), sight).stream()
                .filter(c -> !newcomer.notDuplicateOf().contains(c.person())).toList();
        if (!candidates.isEmpty()) {
            throw new PossibleDuplicates(candidates);
        }
        newcomer.documents().forEach(d -> requireFree(caller, d));
        Person person = new Person(facts, newcomer.madeUp(), when.recordedAt(), caller.user());
        em.persist(person);
        em.persist(person.made(when, caller.user()));
        newcomer.documents().forEach(d -> em.persist(new PersonDocument(person.id(), d, when.recordedAt(), caller.user())));
        sightings.begin(person.id(), site, when.occurredAt());
        em.flush();
        trail.wrote(caller, "person-recorded", Subject.person(person.id()).at(site), "ruledOut", newcomer.notDuplicateOf());
        changes.fire(new SiteChanged(site.site(), "people", person.id()));
        return person;
    }

    /**
     * Takes over somebody whose paper is in the caller's hand and who is on record elsewhere: the site sees the person
     * from now on. Whoever cannot name the holder of the paper learns nothing.
     *
     * @param fullName the name on the paper; its pinyin must be that of the record
     * @param reason   goes on record; 1–300 characters
     * @throws NotFound no such paper, or not with that name
     */
    public Person claim(Caller caller, SiteScope site, IdentityDocument paper, String fullName, String reason) {
        access.at(caller, site);
        String why = Reason.brief(reason);
        Person person = duplicates.holder(paper).map(d -> speaking(d.person()))
                .filter(p -> NameForms.of(p.name()).solid().equals(NameForms.searchable(fullName == null ? "" : fullName)))
                .orElseThrow(NotFound::new);
        sightings.begin(person.id(), site, clock.instant());
        em.flush();
        trail.wrote(caller, "person-taken-over", Subject.person(person.id()).at(site), "reason", why);
        changes.fire(new SiteChanged(site.site(), "people", person.id()));
        return person;
    }

    /**
     * Refuses a paper that somebody holds. The database refuses it as well, where two come at once.
     *
     * @throws DocumentHeld   by somebody the caller may see
     * @throws KnownElsewhere by somebody else
     */
    public void requireFree(Caller caller, IdentityDocument paper) {
        if (paper.number() == null) {
            return;
        }
        duplicates.holder(paper).map(d -> speaking(d.person())).ifPresent(holder -> {
            if (sightings.readable(caller, Set.of(holder.id())).isEmpty()) {
                throw new KnownElsewhere();
            }
            throw new DocumentHeld(holder.id());
        });
    }

    private Person speaking(UUID id) {
        Person person = em.find(Person.class, id);
        return person.survivor() == null ? person : em.find(Person.class, person.survivor());
    }

    /** What papers say fills what nobody said; what they contradict is an error in one of the two. */
    static PersonFacts completed(PersonFacts said, Collection<IdentityDocument> papers) {
        List<Invalid.Field> wrong = new ArrayList<>();
        PersonFacts facts = said;
        for (IdentityDocument paper : papers) {
            wrong.addAll(paper.contradictions(facts.birth(), facts.sex()));
            BirthDate birth = paper.birth().map(BirthDate::of).filter(b -> said.birth().year() == null || said.birth().fits(b))
                    .orElse(facts.birth());
            Sex sex = paper.sex().filter(s -> said.sex() == Sex.UNKNOWN).orElse(facts.sex());
            facts = facts.born(birth, sex);
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return facts;
    }
}
