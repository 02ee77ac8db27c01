package org.lazaret.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lazaret.care.CareFiles;
import org.lazaret.care.NeedKind;
import org.lazaret.identity.Sex;
import org.lazaret.isolation.IsolationOrder;
import org.lazaret.isolation.Progress;
import org.lazaret.people.Person;
import org.lazaret.protocol.RiskClass;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;

/** Puts together what the destination must know of somebody to decide, and to look after them. */
@ApplicationScoped
public class TransferNote {

    /**
     * @param age       completed years; {@code null} unless the whole birth date is known
     * @param language  to speak to them in, BCP 47; {@code null} when unknown
     * @param diet      what they do or do not eat; {@code null} when unknown
     * @param riskClass {@code null} without an isolation order, as {@code progress}
     * @param said      by the other sides of the house: temperatures, alerts, tests
     */
    public record Note(Sex sex, Integer age, String language, String diet, RiskClass riskClass, Progress progress, Set<NeedKind> needs,
            List<String> illnesses, NoteGathering said) {
    }

    private EntityManager em;
    private Sites sites;
    private CareFiles care;
    private Event<NoteGathering> gathering;
    private Clock clock;

    protected TransferNote() {
    }

    @Inject
    public TransferNote(EntityManager em, Sites sites, CareFiles care, Event<NoteGathering> gathering, Clock clock) {
        this.em = em;
        this.sites = sites;
        this.care = care;
        this.gathering = gathering;
        this.clock = clock;
    }

    Note of(Transfer transfer) {
        Site site = sites.find(transfer.site());
        Person person = em.find(Person.class, transfer.person());
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, site.zone());
        IsolationOrder order = order(transfer);
        NoteGathering said = new NoteGathering(person.id(), site, now);
        gathering.fire(said);
        var facts = person.facts();
        var age = facts.birth().ageOn(today);
        return new Note(facts.sex(), age.isPresent() ? Integer.valueOf(age.getAsInt()) : null, facts.language(), facts.diet(),
                order == null ? null : order.riskClass(),
                order == null ? null : Progress.of(order.exposure(), order.term().orElse(null), site.zone(), now),
                care.needsOn(today, List.of(person), sites.protocol(site).notAloneUnderAge()).get(person.id()),
                care.illnesses(List.of(person.id())).getOrDefault(person.id(), List.of()), said);
    }

    /** The order of the stay that is, or was, left. */
    private IsolationOrder order(Transfer transfer) {
        return em.createQuery("""
                select o from Stay s join IsolationOrder o on o.id = s.order
                where s.id = :left or :left is null and s.person = :person and s.site = :site and s.admittedAt is not null and s.closedAt is null""",
                IsolationOrder.class).setParameter("left", transfer.stay()).setParameter("person", transfer.person())
                .setParameter("site", transfer.site()).getResultStream().findFirst().orElse(null);
    }
}
