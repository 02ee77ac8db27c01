package org.lazaret.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.access.Role;
import org.lazaret.access.SiteScope;
import org.lazaret.shared.Forbidden;
import org.lazaret.shared.NotFound;

/**
 * Which sites see a person (invariant 13). The stays keep it: a site sees a person from the planned arrival on, and
 * when the person has left it still reads them but changes nothing.
 */
@ApplicationScoped
public class Sightings {
    private EntityManager em;
    private Access access;

    protected Sightings() {
    }

    @Inject
    public Sightings(EntityManager em, Access access) {
        this.em = em;
        this.access = access;
    }

    /** The site sees the person from now on; nothing changes when it already does. */
    public void begin(UUID person, SiteScope site, Instant from) {
        if (of(person).stream().noneMatch(s -> s.isOpen() && s.scope().site().equals(site.site()))) {
            em.persist(new PersonSite(person, site, from));
        }
    }

    /** The person has left the site. */
    public void end(UUID person, UUID site, Instant at) {
        of(person).stream().filter(s -> s.isOpen() && s.scope().site().equals(site)).forEach(s -> s.endAt(at));
    }

    /**
     * The roles by which the caller reads the person: held at any site that sees them or saw them.
     *
     * @throws NotFound no such person, or none the caller may see
     */
    public Set<Role> reading(Caller caller, UUID person) {
        return access.at(caller, scopes(of(person)));
    }

    /**
     * The roles by which the caller changes the person: held at a site that sees them now.
     *
     * @throws NotFound  no such person, or none the caller may see
     * @throws Forbidden the person has left the caller's sites, or the caller's role only reads
     */
    public Set<Role> changing(Caller caller, UUID person) {
        List<PersonSite> all = of(person);
        try {
            return access.at(caller, scopes(all.stream().filter(PersonSite::isOpen).toList()));
        } catch (NotFound notNow) {
            access.at(caller, scopes(all));
            throw new Forbidden(caller.may().stream().map(Role::name).sorted().toList());
        }
    }

    /** The sites that see the person now. */
    public List<SiteScope> scopesNow(UUID person) {
        return scopes(of(person).stream().filter(PersonSite::isOpen).toList());
    }

    /** The site that sees the person now, or was the last to; nothing for somebody no site has seen. */
    public Optional<UUID> latest(UUID person) {
        return of(person).stream().max(PersonSite.LATEST).map(sighting -> sighting.scope().site());
    }

    /** Which of these people the caller would be let to: one statement for all of them. */
    public Set<UUID> readable(Caller caller, Collection<UUID> people) {
        if (people.isEmpty()) {
            return Set.of();
        }
        return em.createQuery("select s from PersonSite s where s.person in :people", PersonSite.class)
                .setParameter("people", people).getResultList().stream()
                .filter(s -> access.allows(caller, s.scope())).map(PersonSite::person).collect(Collectors.toSet());
    }

    /**
     * The records that are this person, by marks that stand, as far as the caller may read them; this one first. What was
     * measured belongs to the person, whichever record it was written to. Four statements.
     *
     * @throws NotFound no such person, or none the caller may see
     */
    public List<UUID> records(Caller caller, UUID person) {
        reading(caller, person);
        UUID speaking = em.createQuery("select coalesce(p.survivor, p.id) from Person p where p.id = :person", UUID.class)
                .setParameter("person", person).getSingleResult();
        List<UUID> all = em.createQuery("select p.id from Person p where p.id = :speaking or p.survivor = :speaking", UUID.class)
                .setParameter("speaking", speaking).getResultList();
        Stream<UUID> others = readable(caller, all).stream().filter(other -> !other.equals(person)).sorted();
        return Stream.concat(Stream.of(person), others).toList();
    }

    private List<PersonSite> of(UUID person) {
        return em.createQuery("select s from PersonSite s where s.person = :person", PersonSite.class)
                .setParameter("person", person).getResultList();
    }

    private static List<SiteScope> scopes(List<PersonSite> sightings) {
        return sightings.stream().map(PersonSite::scope).distinct().toList();
    }
}
