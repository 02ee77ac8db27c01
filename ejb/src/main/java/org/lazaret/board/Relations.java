package org.lazaret.board;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.household.Household;
import org.lazaret.household.Households;
import org.lazaret.household.KinGroup;
import org.lazaret.identity.PersonName;
import org.lazaret.people.Person;
import org.lazaret.people.Sight;
import org.lazaret.people.Sightings;
import org.lazaret.shared.NotFound;

/** Whom somebody lives with and may share a room with, and where those are now. */
@Stateless
public class Relations {

    /** @param room number of the room they lie in; {@code null} while they lie in none */
    public record Relative(UUID person, PersonName name, UUID household, UUID kinGroup, String room) {
    }

    /**
     * @param household {@code null} when none is known; so {@code kinGroup}
     * @param relatives everybody of either whom the caller may see, the person too
     */
    public record Family(Household household, KinGroup kinGroup, List<Relative> relatives, Sight sight) {
    }

    private EntityManager em;
    private Sightings sightings;
    private Households households;
    private Trail trail;

    protected Relations() {
    }

    @Inject
    public Relations(EntityManager em, Sightings sightings, Households households, Trail trail) {
        this.em = em;
        this.sightings = sightings;
        this.households = households;
        this.trail = trail;
    }

    /**
     * Those of other sites are not among them (invariant 13).
     *
     * @param live read again by a page that is open already, which leaves no further row in the audit
     * @throws NotFound no such person, or none the caller may see
     */
    public Family of(Caller caller, UUID id, boolean live) {
        Sight sight = Sight.of(sightings.reading(caller, id));
        Person person = em.find(Person.class, id);
        List<Relative> all = relatives(person);
        Set<UUID> readable = sightings.readable(caller, all.stream().map(Relative::person).toList());
        List<Relative> seen = all.stream().filter(relative -> readable.contains(relative.person())).toList();
        trail.shown(caller, live, "family-read", Subject.person(id), "found", seen.stream().map(Relative::person).toList());
        return new Family(households.findHousehold(person.household()).orElse(null),
                households.findKinGroup(person.kinGroup()).orElse(null), seen, sight);
    }

    private List<Relative> relatives(Person person) {
        return em.createQuery("""
                select new org.lazaret.board.Relations$Relative(p.id, p.name, p.household, p.kinGroup,
                    (select max(r.number) from BedAssignment a join Room r on r.id = a.room
                     where a.person = p.id and a.beganAt is not null and a.endedAt is null))
                from Person p where p.survivor is null and (p.household = :household or p.kinGroup = :kinGroup)
                order by p.pinyin, p.id""", Relative.class)
                .setParameter("household", person.household()).setParameter("kinGroup", person.kinGroup())
                .setMaxResults(200).getResultList();
    }
}
