package org.lazaret.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.contact.Positive.Finding;
import org.lazaret.people.Person;
import org.lazaret.protocol.Protocol;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.Occurrence;
import org.lazaret.shared.SiteChanged;
import org.lazaret.site.Sites;
import org.lazaret.stay.Stay;

/**
 * Begins and ends investigations. Whoever is here has been asked for access. Locked in this order: the person, the
 * investigation, and whatever hears of it.
 */
@ApplicationScoped
public class InvestigationBook {
    private EntityManager em;
    private Sites sites;
    private ContactBook contacts;
    private Trail trail;
    private Event<Unfounded> unfounded;
    private Event<SiteChanged> changes;

    protected InvestigationBook() {
    }

    @Inject
    public InvestigationBook(EntityManager em, Sites sites, ContactBook contacts, Trail trail, Event<Unfounded> unfounded, Event<SiteChanged> changes) {
        this.em = em;
        this.sites = sites;
        this.contacts = contacts;
        this.trail = trail;
        this.unfounded = unfounded;
        this.changes = changes;
    }

    /**
     * Somebody is positive: each site at which they were within the window, or are now, looks into it. Telling it again changes
     * nothing.
     *
     * @return the investigations that rest on it, one a stay
     */
    public List<Investigation> found(Caller caller, Finding positive, Occurrence when) {
        positive.check(when.recordedAt());
        lockPerson(positive.person());
        return em.createQuery("select s from Stay s where s.person = :person and s.admittedAt is not null order by s.id", Stay.class)
                .setParameter("person", positive.person()).getResultStream().filter(stay -> concerns(stay, positive))
                .map(stay -> found(caller, stay, positive, when)).toList();
    }

    private boolean concerns(Stay stay, Finding positive) {
        Instant from = Investigation.from(positive.end(), rules(stay.site()));
        return stay.closedAt() == null || stay.closedAt().isAfter(from) && stay.admittedAt().isBefore(positive.end());
    }

    private Investigation found(Caller caller, Stay stay, Finding positive, Occurrence when) {
        Optional<Investigation> known = em.createQuery("from Investigation where stay = :stay and endedAt is null", Investigation.class)
                .setParameter("stay", stay.id()).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
        Investigation investigation = known.orElseGet(() -> new Investigation(stay, positive.end(), rules(stay.site()), when, caller));
        em.persist(investigation);
        em.flush();
        List<Positive> standing = standing(investigation.id());
        if (standing.stream().noneMatch(one -> one.says(positive))) {
            em.persist(new Positive(investigation.id(), positive, when, caller));
            em.flush();
            investigation.rest(standing(investigation.id()));
            contacts.trace(caller, investigation, when);
            trail.wrote(caller, known.isPresent() ? "investigation-joined" : "investigation-opened", Subject.of("investigation", investigation.id())
                    .at(stay.site()).about(stay.person()), "collectedAt", positive.collectedAt(), "toldBy", positive.toldBy());
            changes.fire(new SiteChanged(stay.site(), "investigations", investigation.id()));
        }
        return investigation;
    }

    /** The sample was not positive after all; where nothing else says that the person is, the case is over. */
    public void unfounded(Caller caller, UUID sample, String reason, Occurrence when) {
        List<UUID> cases = em.createQuery("select p.investigation from Positive p where p.sample = :sample and p.withdrawnAt is null order by p.investigation",
                UUID.class).setParameter("sample", sample).getResultList();
        cases.forEach(id -> takeBack(caller, lock(id), one -> sample.equals(one.sample()), reason, when));
    }

    /** Takes back the positives of a case that the condition names. */
    void takeBack(Caller caller, Investigation investigation, Predicate<Positive> which, String reason, Occurrence when) {
        standing(investigation.id()).stream().filter(which).forEach(one -> one.withdraw(when, caller, reason));
        em.flush();
        List<Positive> left = standing(investigation.id());
        if (!left.isEmpty()) {
            investigation.rest(left);
            contacts.trace(caller, investigation, when);
        } else if (investigation.stands()) {
            investigation.end(when, caller, reason);
            em.flush();
            unfounded.fire(new Unfounded(investigation, reason, when, caller));
        }
        trail.wrote(caller, left.isEmpty() ? "investigation-unfounded" : "investigation-positive-withdrawn",
                Subject.of("investigation", investigation.id()).at(investigation.site()).about(investigation.person()), "reason", reason);
        changes.fire(new SiteChanged(investigation.site(), "investigations", investigation.id()));
    }

    /**
     * The case, and nobody else changes it or the stay of its person until the end of the transaction.
     *
     * @throws NotFound no such case
     */
    public Investigation lock(UUID id) {
        lockPerson(em.createQuery("select person from Investigation where id = :id", UUID.class).setParameter("id", id)
                .getResultStream().findFirst().orElseThrow(NotFound::new));
        return em.find(Investigation.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** @throws InvestigationOver nobody was positive after all */
    public Investigation lockStanding(UUID id) {
        Investigation investigation = lock(id);
        if (!investigation.stands()) {
            throw new InvestigationOver(investigation.ending().by(), investigation.ending().at());
        }
        return investigation;
    }

    private void lockPerson(UUID person) {
        em.createQuery("select p from Person p where p.id = :person", Person.class).setParameter("person", person)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst().orElseThrow(NotFound::new);
    }

    private List<Positive> standing(UUID investigation) {
        return em.createQuery("from Positive where investigation = :id and withdrawnAt is null order by collectedAt, id", Positive.class)
                .setParameter("id", investigation).getResultList();
    }

    private Protocol rules(UUID site) {
        return sites.protocol(sites.find(site));
    }
}
