package org.lazaret.release;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.casefile.LinkedContact;
import org.lazaret.identity.PersonName;
import org.lazaret.isolation.IsolationOrder;
import org.lazaret.people.Person;
import org.lazaret.people.Sight;
import org.lazaret.people.Sightings;
import org.lazaret.protocol.RiskClass;
import org.lazaret.release.ReleaseTask.Task;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.SiteChanged;
import org.lazaret.site.Site;
import org.lazaret.stay.Stay;
import org.lazaret.stay.StayBook;

/** What a release waits for besides days and samples: through whom somebody is a secondary contact, and the tasks of the way home. */
@Stateless
public class ReleaseTasks {
    private static final int NOTE_MOST = 200;

    private EntityManager em;
    private StayBook stays;
    private Sightings sightings;
    private Trail trail;
    private Event<SiteChanged> changes;
    private Clock clock;

    protected ReleaseTasks() {
    }

    @Inject
    public ReleaseTasks(EntityManager em, StayBook stays, Sightings sightings, Trail trail, Event<SiteChanged> changes, Clock clock) {
        this.em = em;
        this.stays = stays;
        this.sightings = sightings;
        this.trail = trail;
        this.changes = changes;
        this.clock = clock;
    }

    /** A task is settled; said again it stays as it was. @param note at most 200 characters, or {@code null} */
    public void settle(Caller caller, UUID id, Task task, String note) {
        Site site = stays.siteOf(caller, id);
        if (task == null) {
            throw new Invalid("task", "required");
        }
        if (note != null && note.length() > NOTE_MOST) {
            throw new Invalid("note", "too-long", "most", NOTE_MOST);
        }
        Stay stay = stays.locked(id, null);
        boolean known = em.createQuery("select count(t) from ReleaseTask t where t.stay = :stay and t.task = :task", Long.class)
                .setParameter("stay", id).setParameter("task", task).getSingleResult() > 0;
        if (!known) {
            em.persist(new ReleaseTask(id, task, note, clock.instant(), caller.user()));
        }
        wrote(caller, site, stay, "release-task-settled", "task", task);
    }

    /**
     * The close contact through whom a secondary one is here: the latest order of that person.
     *
     * @throws Invalid the stay is not of a secondary contact, or the other person has no order as a close contact
     */
    public void link(Caller caller, UUID id, UUID contact) {
        Site site = stays.siteOf(caller, id);
        if (contact == null) {
            throw new Invalid("person", "required");
        }
        sightings.reading(caller, contact);
        Stay stay = stays.locked(id, null);
        IsolationOrder own = stay.order() == null ? null : em.find(IsolationOrder.class, stay.order());
        if (own == null || own.riskClass() != RiskClass.SECONDARY_CONTACT) {
            throw new Invalid("stay", "no-secondary-contact");
        }
        UUID order = em.createQuery("""
                select o.id from IsolationOrder o where o.person = :person and o.riskClass = :close and o.person <> :own order by o.occurrence.recordedAt desc""",
                UUID.class).setParameter("person", contact).setParameter("close", RiskClass.CLOSE_CONTACT).setParameter("own", own.person())
                .setMaxResults(1).getResultStream().findFirst().orElseThrow(() -> new Invalid("person", "no-close-contact"));
        em.persist(new LinkedContact(own.id(), order, clock.instant(), caller.user()));
        wrote(caller, site, stay, "contact-linked", "contact", contact);
    }

    /**
     * Through whom somebody is a secondary contact.
     *
     * @param person {@code null}, as the names are, where the caller may not see that person
     */
    public record Linked(UUID person, String name, String englishName, Instant recordedAt) {
    }

    /** As it is recorded now; empty where nobody has. @param live a page that is open already and asks again: leaves no row in the audit */
    public Optional<Linked> linked(Caller caller, UUID id, boolean live) {
        Site site = stays.siteOf(caller, id);
        Object[] found = em.createQuery("""
                select p, l.recordedAt from LinkedContact l join Stay s on s.order = l.order join IsolationOrder o on o.id = l.contactOrder
                    join Person p on p.id = o.person where s.id = :stay order by l.recordedAt desc, l.id desc""", Object[].class)
                .setParameter("stay", id).setMaxResults(1).getResultStream().findFirst().orElse(null);
        UUID contact = found == null ? null : ((Person) found[0]).id();
        boolean seen = contact != null && !sightings.readable(caller, List.of(contact)).isEmpty();
        trail.shown(caller, live, "linked-contact-read", Subject.of("stay", id).at(site.id()).about(seen ? contact : null));
        if (!seen) {
            return found == null ? Optional.empty() : Optional.of(new Linked(null, null, null, (Instant) found[1]));
        }
        Sight sight = Sight.of(sightings.reading(caller, contact));
        PersonName name = ((Person) found[0]).facts().name();
        return Optional.of(new Linked(contact, sight.name(name), sight.englishName(name), (Instant) found[1]));
    }

    private void wrote(Caller caller, Site site, Stay stay, String action, Object... facts) {
        em.flush();
        trail.wrote(caller, action, Subject.of("stay", stay.id()).at(site.id()).about(stay.person()), facts);
        changes.fire(new SiteChanged(site.id(), "stays", stay.id()));
    }
}
