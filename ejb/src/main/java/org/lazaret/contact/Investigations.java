package org.lazaret.contact;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.contact.Positive.Finding;
import org.lazaret.people.Sightings;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.Occurrence;
import org.lazaret.shared.Reason;
import org.lazaret.shared.SiteChanged;
import org.lazaret.site.Sites;

/** Looking into who was near a positive: begun by a telephone call, looked at again, decided, taken back. */
@Stateless
public class Investigations {
    private static final Caller TASK = Caller.system("contact-tracing");
    private static final int MOST = 5000;

    private EntityManager em;
    private Sites sites;
    private Sightings sightings;
    private InvestigationBook book;
    private ContactBook contacts;
    private Trail trail;
    private Event<SiteChanged> changes;
    private Clock clock;

    protected Investigations() {
    }

    @Inject
    public Investigations(EntityManager em, Sites sites, Sightings sightings, InvestigationBook book, ContactBook contacts, Trail trail,
            Event<SiteChanged> changes, Clock clock) {
        this.em = em;
        this.sites = sites;
        this.sightings = sightings;
        this.book = book;
        this.contacts = contacts;
        this.trail = trail;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Somebody told that a person is positive.
     *
     * @param occurredAt when it was told; {@code null} for now
     * @throws Invalid   field by field, or the person was not at this site within the window and is not now
     */
    public Investigation open(Caller caller, UUID siteId, Finding told, Instant occurredAt) {
        sites.of(caller, siteId);
        Occurrence when = sites.when(siteId, occurredAt);
        told.check(when.recordedAt());
        sightings.reading(caller, told.person());
        Investigation here = book.found(caller, told, when).stream().filter(one -> one.site().equals(siteId)).findFirst()
                .orElseThrow(() -> new Invalid("person", "not-here-then"));
        trail.wrote(caller, "positive-told", Subject.of("investigation", here.id()).at(siteId).about(here.person()), "toldBy", told.toldBy());
        return here;
    }

    /** Looks again, now, on all that is recorded. @throws InvestigationOver nobody was positive after all */
    public Investigation look(Caller caller, UUID id) {
        sites.of(caller, siteOf(id));
        Investigation investigation = book.lockStanding(id);
        boolean changed = contacts.trace(caller, investigation, Occurrence.now(clock));
        trail.wrote(caller, "contacts-traced", subject(investigation), "changed", changed);
        changes.fire(new SiteChanged(investigation.site(), "investigations", id));
        return investigation;
    }

    /**
     * Confirms or dismisses contacts, all or none of those named. Deciding as before changes nothing.
     *
     * @param ids    1–5,000 contacts of the case
     * @param reason 1–500 characters
     * @throws Invalid           one is no contact of this case
     * @throws InvestigationOver nobody was positive after all
     */
    public Investigation decide(Caller caller, UUID id, List<UUID> ids, ContactDecision.Kind decision, String reason) {
        sites.of(caller, siteOf(id));
        Reason.require(reason);
        if (decision == null || ids.isEmpty() || ids.size() > MOST) {
            throw new Invalid(decision == null ? "decision" : "contacts", decision == null || ids.isEmpty() ? "required" : "too-many", "most", MOST);
        }
        Investigation investigation = book.lockStanding(id);
        Map<UUID, Contact> known = em.createQuery("from Contact where investigation = :id", Contact.class).setParameter("id", id)
                .getResultStream().collect(Collectors.toMap(Contact::id, Function.identity()));
        List<Invalid.Field> wrong = IntStream.range(0, ids.size()).filter(i -> !known.containsKey(ids.get(i)))
                .mapToObj(i -> Invalid.Field.of("contacts[" + i + "]", "not-of-this-case")).toList();
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        List<Contact> chosen = ids.stream().distinct().map(known::get).filter(contact -> contact.decision() != decision).toList();
        chosen.forEach(contact -> em.persist(contact.decide(decision, reason, clock.instant(), caller)));
        trail.wrote(caller, decision == ContactDecision.Kind.CONFIRMED ? "contacts-confirmed" : "contacts-dismissed", chosen.isEmpty()
                ? List.of(subject(investigation)) : chosen.stream().map(one -> subject(investigation).about(one.person())).toList(), "reason", reason);
        changes.fire(new SiteChanged(investigation.site(), "investigations", id));
        return investigation;
    }

    /**
     * What was told was wrong. A case that also rests on a sample goes on.
     *
     * @param reason 1–500 characters
     */
    public Investigation withdraw(Caller caller, UUID id, String reason) {
        sites.of(caller, siteOf(id));
        Reason.require(reason);
        Investigation investigation = book.lock(id);
        book.takeBack(caller, investigation, one -> one.sample() == null, reason, Occurrence.now(clock));
        return investigation;
    }

    /** Cases for which something may still be recorded late. */
    public List<UUID> late() {
        return em.createQuery("from Investigation where endedAt is null", Investigation.class).getResultStream()
                .filter(one -> one.tracedAt().isBefore(one.window().to().plus(sites.protocol(sites.find(one.site())).backdatingLimit())))
                .map(Investigation::id).toList();
    }

    /** Looks again because something may have been recorded late. */
    public void lookLate(UUID id) {
        Investigation investigation = book.lock(id);
        if (investigation.stands() && contacts.trace(TASK, investigation, Occurrence.now(clock))) {
            trail.wrote(TASK, "contacts-traced", subject(investigation), "changed", true);
            changes.fire(new SiteChanged(investigation.site(), "investigations", id));
        }
    }

    private UUID siteOf(UUID id) {
        return em.createQuery("select site from Investigation where id = :id", UUID.class).setParameter("id", id).getResultStream()
                .findFirst().orElseThrow(NotFound::new);
    }

    private static Subject subject(Investigation investigation) {
        return Subject.of("investigation", investigation.id()).at(investigation.site()).about(investigation.person());
    }
}
