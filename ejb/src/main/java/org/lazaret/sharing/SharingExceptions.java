package org.lazaret.sharing;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.people.Person;
import org.lazaret.people.Sight;
import org.lazaret.people.Sightings;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.Occurrence;
import org.lazaret.shared.SiteChanged;
import org.lazaret.shared.Withdrawal;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;

/** Records who may share a room, and takes it back. */
@Stateless
public class SharingExceptions {

    /**
     * What was assessed.
     *
     * @param companion with whom; {@code null} for a kin group
     * @param assessor  who assessed it, at most 100 characters
     * @param reason    at most 500 characters
     */
    public record Assessment(UUID person, UUID companion, SharingGround ground, String assessor, String reason) {
    }

    /** @param other the other one of the two; {@code null} for everybody of the kin group */
    public record Excepted(SharingException exception, Person other, Sight sight) {
    }

    private EntityManager em;
    private Sites sites;
    private Sightings sightings;
    private Trail trail;
    private Event<SiteChanged> changes;
    private Clock clock;

    protected SharingExceptions() {
    }

    @Inject
    public SharingExceptions(EntityManager em, Sites sites, Sightings sightings, Trail trail, Event<SiteChanged> changes,
            Clock clock) {
        this.em = em;
        this.sites = sites;
        this.sightings = sightings;
        this.trail = trail;
        this.changes = changes;
        this.clock = clock;
    }

    /** @throws Invalid field by field; also where the record contradicts the ground (invariant 3, R12) */
    public SharingException record(Caller caller, UUID siteId, Assessment assessment, Instant occurredAt) {
        Site site = sites.of(caller, siteId);
        check(assessment);
        sightings.changing(caller, assessment.person());
        if (assessment.companion() != null) {
            sightings.changing(caller, assessment.companion());
        }
        Occurrence when = Occurrence.of(occurredAt, clock, sites.protocol(site).backdatingLimit());
        refuseUnborne(site, assessment, when);
        SharingException exception = new SharingException(siteId, assessment, when, caller.user());
        em.persist(exception);
        em.flush();
        trail.wrote(caller, "sharing-excepted", subject(exception), "ground", assessment.ground(), "assessor",
                assessment.assessor());
        changes.fire(new SiteChanged(siteId, "stays", assessment.person()));
        return exception;
    }

    private void refuseUnborne(Site site, Assessment assessment, Occurrence when) {
        Person companion = assessment.companion() == null ? null : em.find(Person.class, assessment.companion());
        LocalDate day = LocalDate.ofInstant(when.occurredAt(), site.zone());
        GroundRule.against(assessment.ground(), em.find(Person.class, assessment.person()), companion, day,
                sites.protocol(site).notAloneUnderAge()).ifPresent(wrong -> {
                    throw new Invalid(List.of(wrong));
                });
    }

    /** From now on nobody new shares by it; who does already, goes on until moved. */
    public SharingException withdraw(Caller caller, UUID id, String reason) {
        SharingException exception = Optional.ofNullable(em.find(SharingException.class, id)).orElseThrow(NotFound::new);
        sites.of(caller, exception.site());
        Withdrawal withdrawal = Withdrawal.of(reason, clock.instant(), caller.user());
        if (!exception.isWithdrawn()) {
            exception.withdraw(withdrawal);
            em.flush();
        }
        trail.wrote(caller, "sharing-exception-withdrawn", subject(exception), "reason", reason);
        changes.fire(new SiteChanged(exception.site(), "stays", exception.person()));
        return exception;
    }

    /**
     * Those that name the person, as the one or the other, with the other one, the newest first; what was taken back
     * stays in the list.
     *
     * @param live read again by a page that is open already, which leaves no further row in the audit
     * @throws NotFound no such person, or the caller's roles see nothing of anybody's health, which the grounds are
     */
    public List<Excepted> of(Caller caller, UUID person, boolean live) {
        Sight sight = Sight.of(sightings.reading(caller, person));
        if (!sight.health()) {
            throw new NotFound();
        }
        trail.shown(caller, live, "sharing-exceptions-read", Subject.person(person));
        return em.createQuery("""
                select e, p from SharingException e left join Person p
                    on p.id = case when e.person = :person then e.companion else e.person end
                where e.person = :person or e.companion = :person
                order by e.occurrence.occurredAt desc, e.id desc""", Object[].class).setParameter("person", person).getResultStream()
                .map(row -> new Excepted((SharingException) row[0], (Person) row[1], sight)).toList();
    }

    /** Those that hold at the site now. */
    public List<SharingException> inForce(UUID site) {
        return em.createQuery("select e from SharingException e where e.site = :site and e.withdrawal.at is null",
                SharingException.class).setParameter("site", site).getResultList();
    }

    private static Subject subject(SharingException exception) {
        return Subject.of("sharing-exception", exception.id()).at(exception.site()).about(exception.person());
    }

    private static void check(Assessment a) {
        List<Invalid.Field> wrong = new ArrayList<>();
        if (a.person() == null) {
            wrong.add(Invalid.Field.of("person", "required"));
        }
        if (a.ground() == null) {
            wrong.add(Invalid.Field.of("ground", "required"));
        } else if (a.companion() == null && a.ground() != SharingGround.KIN_GROUP) {
            wrong.add(Invalid.Field.of("companion", "required"));
        }
        if (a.companion() != null && a.companion().equals(a.person())) {
            wrong.add(Invalid.Field.of("companion", "same-person"));
        }
        text(wrong, "assessor", a.assessor(), 100);
        text(wrong, "reason", a.reason(), 500);
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }

    private static void text(List<Invalid.Field> wrong, String path, String text, int most) {
        if (text == null || text.isBlank()) {
            wrong.add(Invalid.Field.of(path, "required"));
        } else if (text.length() > most) {
            wrong.add(Invalid.Field.of(path, "too-long", "most", most));
        }
    }
}
