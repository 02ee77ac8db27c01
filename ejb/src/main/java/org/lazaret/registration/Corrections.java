package org.lazaret.registration;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.access.SiteScope;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.household.Households;
import org.lazaret.people.Person;
import org.lazaret.people.PersonChange;
import org.lazaret.people.PersonDocument;
import org.lazaret.people.PersonFacts;
import org.lazaret.people.PersonRevision;
import org.lazaret.people.Sight;
import org.lazaret.people.Sightings;
import org.lazaret.shared.Forbidden;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.Occurrence;
import org.lazaret.shared.SiteChanged;
import org.lazaret.shared.StaleVersion;
import org.lazaret.site.Sites;

/** Corrects what is known of a person; what changed is kept with who, when and why. */
@Stateless
public class Corrections {
    private EntityManager em;
    private Sightings sightings;
    private Households households;
    private Sites sites;
    private Trail trail;
    private Event<SiteChanged> changes;

    protected Corrections() {
    }

    @Inject
    public Corrections(EntityManager em, Sightings sightings, Households households, Sites sites, Trail trail,
            Event<SiteChanged> changes) {
        this.em = em;
        this.sightings = sightings;
        this.households = households;
        this.sites = sites;
        this.trail = trail;
        this.changes = changes;
    }

    /**
     * Replaces what is known of a person. The diet stays for who does not see health.
     *
     * @param version what the caller edited
     * @param reason  needed when name, sex or birth date change; at most 300 characters
     * @throws StaleVersion somebody else changed it since
     * @throws Invalid      a new birth date or sex contradicts a valid paper: withdraw the paper first, or type it right
     * @throws Forbidden    the person has left the caller's sites
     */
    public Person correct(Caller caller, UUID id, long version, PersonFacts asked, String reason, Instant occurredAt) {
        Sight sight = Sight.of(sightings.changing(caller, id));
        Person person = em.find(Person.class, id, LockModeType.PESSIMISTIC_WRITE);
        PersonFacts before = person.facts();
        StaleVersion.require(version, person.version(), before.asTexts());
        PersonFacts facts = sight.health() ? asked : asked.eating(before.diet());
        String why = reasonOf(before, facts, reason);
        requireAsOnPapers(id, before, facts);
        List<SiteScope> near = sightings.scopesNow(id);
        requireNear(near, before, facts);
        Occurrence when = sites.when(near.get(0).site(), occurredAt);
        PersonRevision revision = person.correct(facts, revisions(id) + 1, when, caller.user(), why);
        if (!revision.changes().isEmpty()) {
            em.persist(revision);
        }
        em.flush();
        trail.wrote(caller, "person-corrected", Subject.person(id), "fields",
                revision.changes().stream().map(PersonChange::field).toList(), "reason", why);
        near.forEach(s -> changes.fire(new SiteChanged(s.site(), "people", id)));
        return person;
    }

    /** Who somebody is changes only for a reason. */
    private static String reasonOf(PersonFacts before, PersonFacts facts, String reason) {
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        boolean sameSelf = facts.name().equals(before.name()) && facts.birth().equals(before.birth()) && facts.sex() == before.sex();
        if (why == null && !sameSelf) {
            throw new Invalid("reason", "missing");
        }
        if (why != null && why.length() > 300) {
            throw new Invalid("reason", "too-long", "most", 300);
        }
        return why;
    }

    /** Only what is changed is checked: an old contradiction does not stand in the way of a new telephone number. */
    private void requireAsOnPapers(UUID id, PersonFacts before, PersonFacts facts) {
        if (facts.birth().equals(before.birth()) && facts.sex() == before.sex()) {
            return;
        }
        List<Invalid.Field> wrong = em.createQuery("""
                select d from PersonDocument d where d.person = :person and d.withdrawal.at is null""", PersonDocument.class)
                .setParameter("person", id).getResultStream()
                .flatMap(paper -> paper.document().contradictions(facts.birth(), facts.sex()).stream())
                .filter(field -> field.path().equals("birth") ? !facts.birth().equals(before.birth()) : facts.sex() != before.sex())
                .distinct().toList();
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }

    /** A household or kin group that stays the same may be of a site the person has left. */
    private void requireNear(List<SiteScope> near, PersonFacts before, PersonFacts facts) {
        households.requireOf(near,
                Objects.equals(facts.household(), before.household()) ? null : facts.household(),
                Objects.equals(facts.kinGroup(), before.kinGroup()) ? null : facts.kinGroup());
    }

    private int revisions(UUID id) {
        return em.createQuery("select count(r) from PersonRevision r where r.key.person = :person", Long.class)
                .setParameter("person", id).getSingleResult().intValue();
    }
}
