package org.lazaret.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lazaret.access.Caller;
import org.lazaret.account.AccountNames;
import org.lazaret.contact.ContactTracing.Found;
import org.lazaret.shared.Occurrence;

/**
 * Writes down who was near, as what is recorded now says it. Looking again adds what is new, says of what no longer holds since
 * when, and touches no decision. The investigation is locked before.
 */
@ApplicationScoped
public class ContactBook {
    private EntityManager em;
    private ContactScenes scenes;
    private AccountNames names;
    private Event<Traced> traced;

    protected ContactBook() {
    }

    @Inject
    public ContactBook(EntityManager em, ContactScenes scenes, AccountNames names, Event<Traced> traced) {
        this.em = em;
        this.scenes = scenes;
        this.names = names;
        this.traced = traced;
    }

    /** @return whether anything is other than before */
    boolean trace(Caller caller, Investigation investigation, Occurrence when) {
        Instant at = when.recordedAt();
        Map<UUID, List<ContactReason>> reasons = em.createQuery("""
                from ContactReason where goneAt is null and contact in (select c.id from Contact c where c.investigation = :id)""", ContactReason.class)
                .setParameter("id", investigation.id()).getResultStream().collect(Collectors.groupingBy(ContactReason::contact));
        Map<Contact, List<Encounter>> now = contacts(investigation, at);
        // The contacts before their reasons, which name them.
        em.flush();
        boolean changed = false;
        for (Map.Entry<Contact, List<Encounter>> each : now.entrySet()) {
            changed |= keep(each.getKey(), each.getValue(), reasons.getOrDefault(each.getKey().id(), List.of()), at);
        }
        investigation.traced(at);
        em.flush();
        List<Contact> residents = now.keySet().stream().filter(one -> one.person() != null && one.goneAt() == null).toList();
        traced.fire(new Traced(investigation, residents, when, caller));
        return changed;
    }

    /** Everybody who is or was a contact, with what says so now; nothing does of those who are gone. */
    private Map<Contact, List<Encounter>> contacts(Investigation investigation, Instant at) {
        Map<String, Contact> known = em.createQuery("from Contact where investigation = :id", Contact.class).setParameter("id", investigation.id())
                .getResultStream().collect(Collectors.toMap(Contact::who, Function.identity(), (one, other) -> one, HashMap::new));
        Map<Contact, List<Encounter>> now = new LinkedHashMap<>();
        for (Found one : named(ContactTracing.of(scenes.of(investigation)))) {
            Contact before = known.remove(one.who());
            Contact contact = before == null ? new Contact(investigation.id(), one, at) : before;
            contact.stands(one.grade());
            em.persist(contact);
            now.put(contact, one.reasons());
        }
        known.values().forEach(contact -> {
            contact.gone(at);
            now.put(contact, List.of());
        });
        return now;
    }

    /** Staff by their names; tasks of the system have none, and are at no door. */
    private List<Found> named(List<Found> found) {
        Map<UUID, String> staff = names.of(found.stream().map(Found::account).filter(Objects::nonNull).toList());
        return found.stream().filter(one -> one.account() == null || staff.containsKey(one.account()))
                .map(one -> one.account() == null ? one : one.called(staff.get(one.account()))).toList();
    }

    private boolean keep(Contact contact, List<Encounter> now, List<ContactReason> before, Instant at) {
        List<ContactReason> over = before.stream().filter(old -> !now.contains(old.encounter())).toList();
        over.forEach(old -> old.gone(at));
        List<Encounter> known = before.stream().map(ContactReason::encounter).toList();
        List<Encounter> added = now.stream().filter(reason -> !known.contains(reason)).toList();
        added.forEach(reason -> em.persist(new ContactReason(contact.id(), reason, at)));
        return !over.isEmpty() || !added.isEmpty();
    }
}
