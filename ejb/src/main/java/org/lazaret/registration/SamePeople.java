package org.lazaret.registration;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.people.Person;
import org.lazaret.people.Sight;
import org.lazaret.people.Sightings;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.Occurrence;
import org.lazaret.shared.Reason;
import org.lazaret.shared.SiteChanged;

/**
 * Marks two records as one person and takes it back. Both records stay; one of them speaks for the other as long as the
 * mark stands, and the sites of the other see it too.
 */
@Stateless
public class SamePeople {
    private EntityManager em;
    private Sightings sightings;
    private Trail trail;
    private Event<SiteChanged> changes;
    private Clock clock;

    protected SamePeople() {
    }

    @Inject
    public SamePeople(EntityManager em, Sightings sightings, Trail trail, Event<SiteChanged> changes, Clock clock) {
        this.em = em;
        this.sightings = sightings;
        this.trail = trail;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * @param person   the record that will be spoken for
     * @param survivor the record that speaks for both; the caller must be let to change it too
     * @param reason   1–300 characters
     * @throws AlreadyTheSame one of them is spoken for, or the first speaks for a third
     */
    public SamePerson mark(Caller caller, UUID person, UUID survivor, String reason) {
        sightings.changing(caller, person);
        sightings.changing(caller, survivor);
        String why = Reason.brief(reason);
        if (person.equals(survivor)) {
            throw new Invalid("survivor", "same-record");
        }
        lock(person, survivor);
        Person spokenFor = em.find(Person.class, person);
        Person speaking = em.find(Person.class, survivor);
        boolean speaksAlready = em.createQuery("select count(p) from Person p where p.survivor = :person", Long.class)
                .setParameter("person", person).getSingleResult() > 0;
        if (spokenFor.survivor() != null || speaking.survivor() != null || speaksAlready) {
            throw new AlreadyTheSame();
        }
        SamePerson mark = new SamePerson(spokenFor, speaking, why, Occurrence.now(clock), caller.user());
        em.persist(mark);
        spokenFor.spokenForBy(speaking);
        sightings.scopesNow(person).forEach(site -> sightings.begin(survivor, site, clock.instant()));
        em.flush();
        tell(caller, "people-marked-same", mark, why);
        return mark;
    }

    /**
     * The two are different people after all.
     *
     * @throws NotFound no such mark of the person that still stands
     */
    public SamePerson takeBack(Caller caller, UUID person, UUID markId, String reason) {
        sightings.changing(caller, person);
        String why = Reason.brief(reason);
        SamePerson mark = em.find(SamePerson.class, markId);
        if (mark == null || mark.undoes() != null || !Stream.of(mark.person(), mark.survivor()).toList().contains(person)) {
            throw new NotFound();
        }
        lock(mark.person(), mark.survivor());
        Person spokenFor = em.find(Person.class, mark.person());
        boolean undone = marks(person).stream().anyMatch(m -> mark.id().equals(m.undoes()));
        if (undone || !mark.survivor().equals(spokenFor.survivor())) {
            throw new NotFound();
        }
        SamePerson undoing = mark.takenBack(why, Occurrence.now(clock), caller.user());
        em.persist(undoing);
        spokenFor.spokenForBy(null);
        em.flush();
        tell(caller, "people-told-apart", mark, why);
        return undoing;
    }

    /** Marks with the records they name, as far as the caller may see those. */
    public record Marks(List<SamePerson> rows, List<Person> people, Sight sight) {
    }

    /**
     * Every mark of the person and every taking back, the oldest first.
     *
     * @param live read again by a page that is open already, which leaves no further row in the audit
     */
    public Marks of(Caller caller, UUID person, boolean live) {
        Sight sight = Sight.of(sightings.reading(caller, person));
        List<SamePerson> rows = marks(person);
        Set<UUID> named = rows.stream().flatMap(mark -> Stream.of(mark.person(), mark.survivor())).collect(Collectors.toSet());
        Set<UUID> seen = sightings.readable(caller, named);
        trail.shown(caller, live, "same-people-read", Subject.person(person), "found", seen);
        return new Marks(rows, seen.isEmpty() ? List.of() : em.createQuery("select p from Person p where p.id in :ids", Person.class)
                .setParameter("ids", seen).getResultList(), sight);
    }

    private List<SamePerson> marks(UUID person) {
        return em.createQuery("""
                select m from SamePerson m where m.person = :person or m.survivor = :person order by m.id""",
                SamePerson.class).setParameter("person", person).getResultList();
    }

    /** Always in the same order, so that two who mark the same pair the other way round wait instead of blocking each other. */
    private void lock(UUID one, UUID other) {
        Stream.of(one, other).sorted().forEach(id -> em.find(Person.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private void tell(Caller caller, String action, SamePerson mark, String reason) {
        trail.wrote(caller, action, List.of(Subject.person(mark.person()), Subject.person(mark.survivor())),
                "person", mark.person(), "survivor", mark.survivor(), "reason", reason);
        sightings.scopesNow(mark.person()).forEach(s -> changes.fire(new SiteChanged(s.site(), "people", mark.survivor())));
    }
}
