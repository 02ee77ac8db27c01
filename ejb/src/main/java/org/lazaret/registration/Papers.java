package org.lazaret.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.identity.IdentityDocument;
import org.lazaret.people.Person;
import org.lazaret.people.PersonDocument;
import org.lazaret.people.Sightings;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.Withdrawal;

/** The papers of somebody already on record: a new one beside the others, a wrong one withdrawn. */
@Stateless
public class Papers {
    private EntityManager em;
    private Sightings sightings;
    private Registrations registrations;
    private Trail trail;
    private Clock clock;

    protected Papers() {
    }

    @Inject
    public Papers(EntityManager em, Sightings sightings, Registrations registrations, Trail trail, Clock clock) {
        this.em = em;
        this.sightings = sightings;
        this.registrations = registrations;
        this.trail = trail;
        this.clock = clock;
    }

    /** All papers of the person, withdrawn ones too, the oldest first. */
    public List<PersonDocument> of(Caller caller, UUID person) {
        sightings.reading(caller, person);
        trail.read(caller, "documents-read", Subject.person(person));
        return em.createQuery("select d from PersonDocument d where d.person = :person order by d.id", PersonDocument.class)
                .setParameter("person", person).getResultList();
    }

    /**
     * @throws Invalid        the paper contradicts birth date or sex on record: correct one of the two first
     * @throws DocumentHeld   it belongs to somebody whom the caller may see
     * @throws KnownElsewhere it is on record where the caller may not look
     */
    public PersonDocument add(Caller caller, UUID person, IdentityDocument paper) {
        sightings.changing(caller, person);
        Person of = em.find(Person.class, person);
        Registrations.completed(of.facts(), List.of(paper));
        registrations.requireFree(caller, paper);
        PersonDocument added = new PersonDocument(person, paper, clock.instant(), caller.user());
        em.persist(added);
        em.flush();
        trail.wrote(caller, "document-added", Subject.person(person), "type", paper.type());
        return added;
    }

    /**
     * Withdraws a paper that was typed wrongly or is another person's; it stays on record.
     *
     * @param reason 1–500 characters
     * @throws NotFound no such valid paper of the person
     */
    public void withdraw(Caller caller, UUID person, UUID document, String reason) {
        sightings.changing(caller, person);
        Withdrawal withdrawal = Withdrawal.of(reason, clock.instant(), caller.user());
        PersonDocument paper = em.find(PersonDocument.class, document);
        if (paper == null || !paper.person().equals(person) || !paper.isValid()) {
            throw new NotFound();
        }
        paper.withdraw(withdrawal);
        em.flush();
        trail.wrote(caller, "document-withdrawn", Subject.person(person), "type", paper.document().type(), "reason", withdrawal.reason());
    }
}
