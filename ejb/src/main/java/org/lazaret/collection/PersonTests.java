package org.lazaret.collection;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.people.Sightings;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;
import org.lazaret.stay.Stay;

/** How the planned tests of somebody's running stay stand. */
@Stateless
public class PersonTests {
    private EntityManager em;
    private Sightings sightings;
    private Sites sites;
    private Present present;
    private Trail trail;
    private Clock clock;

    protected PersonTests() {
    }

    @Inject
    public PersonTests(EntityManager em, Sightings sightings, Sites sites, Present present, Trail trail, Clock clock) {
        this.em = em;
        this.sightings = sightings;
        this.sites = sites;
        this.present = present;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Empty for somebody who is nowhere now.
     *
     * @param live a page that is open already and asks again: leaves no row in the audit
     * @throws org.lazaret.shared.NotFound no such person, or none the caller may see
     */
    public Optional<Due> of(Caller caller, UUID person, boolean live) {
        sightings.reading(caller, person);
        trail.shown(caller, live, "test-plan-read", Subject.person(person));
        Optional<Stay> stay = em.createQuery("""
                select s from Stay s where s.person = :person and s.admittedAt is not null and s.closedAt is null order by s.admittedAt desc""", Stay.class)
                .setParameter("person", person).setMaxResults(1).getResultStream().findFirst();
        return stay.map(running -> {
            Site site = sites.find(running.site());
            return present.at(List.of(site), List.of(person), clock.instant()).get(0);
        });
    }
}
