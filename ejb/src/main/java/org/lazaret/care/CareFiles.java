package org.lazaret.care;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.people.Person;
import org.lazaret.people.Sight;
import org.lazaret.people.Sightings;
import org.lazaret.shared.Forbidden;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.Withdrawal;

/** What people need and are ill with, written down and read. */
@Stateless
public class CareFiles {
    private EntityManager em;
    private Sightings sightings;
    private Trail trail;
    private Clock clock;

    protected CareFiles() {
    }

    @Inject
    public CareFiles(EntityManager em, Sightings sightings, Trail trail, Clock clock) {
        this.em = em;
        this.sightings = sightings;
        this.trail = trail;
        this.clock = clock;
    }

    /** Needs, notes and doses of one person, what has ended or was withdrawn included. */
    public record CareFile(List<Need> needs, List<HealthNote> notes, List<Vaccination> vaccinations) {
    }

    /**
     * @param live read again by a page that is open already, which leaves no further row in the audit
     * @throws NotFound no such person, or the caller's roles see nothing of anybody's health
     */
    public CareFile of(Caller caller, UUID person, boolean live) {
        if (!Sight.of(sightings.reading(caller, person)).health()) {
            throw new NotFound();
        }
        trail.shown(caller, live, "care-file-read", Subject.person(person));
        return new CareFile(rows(Need.class, person), rows(HealthNote.class, person), rows(Vaccination.class, person));
    }

    /**
     * The needs of R12 that hold on a day for each of these people, in one statement; for the rules of rooms, which have
     * asked for access already.
     *
     * @param childUnder age of the protocol below which somebody is a child, in years
     */
    public Map<UUID, Set<NeedKind>> needsOn(LocalDate day, Collection<Person> people, int childUnder) {
        Map<UUID, Set<NeedKind>> needs = people.stream().collect(Collectors.toMap(Person::id,
                p -> p.mayBeUnder(childUnder, day) ? EnumSet.of(NeedKind.CHILD) : EnumSet.noneOf(NeedKind.class)));
        if (!needs.isEmpty()) {
            em.createQuery("select n from Need n where n.person in :people", Need.class)
                    .setParameter("people", needs.keySet()).getResultList().stream()
                    .filter(n -> n.holdsOn(day)).forEach(n -> needs.get(n.person()).add(n.kind()));
        }
        return needs;
    }

    /** Chronic diseases that stand, by person, in the words of the care file: one statement, for services that have asked for access. */
    public Map<UUID, List<String>> illnesses(Collection<UUID> people) {
        return people.isEmpty() ? Map.of() : em.createQuery("""
                select n from HealthNote n where n.person in :people and n.kind = :kind order by n.id""", HealthNote.class)
                .setParameter("people", people).setParameter("kind", HealthNoteKind.CHRONIC_DISEASE)
                .getResultStream().filter(note -> !note.isWithdrawn())
                .collect(Collectors.groupingBy(HealthNote::person, Collectors.mapping(HealthNote::what, Collectors.toList())));
    }

    /**
     * An assessed need.
     *
     * @param assessor who assessed it, at most 100 characters
     * @param endDay   first day it no longer holds, or {@code null}
     */
    public record Assessment(NeedKind kind, String assessor, Instant assessedAt, String note, LocalDate firstDay, LocalDate endDay) {
    }

    /** @throws Forbidden the person has left the caller's sites */
    public Need assess(Caller caller, UUID person, Assessment assessment) {
        sightings.changing(caller, person);
        Need need = new Need(person, assessment.kind(), assessment.assessor(), assessment.assessedAt(), assessment.note(),
                assessment.firstDay(), assessment.endDay(), clock.instant(), caller.user());
        em.persist(need);
        wrote(caller, "need-assessed", person, "kind", need.kind());
        return need;
    }

    /** The need no longer holds from that day on. */
    public Need endNeed(Caller caller, UUID person, UUID id, LocalDate day) {
        sightings.changing(caller, person);
        Need need = em.find(Need.class, id);
        if (need == null || !need.person().equals(person) || need.isEnded()) {
            throw new NotFound();
        }
        need.endOn(day, clock.instant(), caller.user());
        wrote(caller, "need-ended", person, "kind", need.kind());
        return need;
    }

    public HealthNote note(Caller caller, UUID person, HealthNoteKind kind, String what, String detail) {
        sightings.changing(caller, person);
        HealthNote note = new HealthNote(person, kind, what, detail, clock.instant(), caller.user());
        em.persist(note);
        wrote(caller, "health-note-written", person, "kind", kind);
        return note;
    }

    /** @param reason why it is taken back, 1–500 characters */
    public void withdrawNote(Caller caller, UUID person, UUID id, String reason) {
        sightings.changing(caller, person);
        Withdrawal withdrawal = Withdrawal.of(reason, clock.instant(), caller.user());
        HealthNote note = em.find(HealthNote.class, id);
        if (note == null || !note.person().equals(person) || note.isWithdrawn()) {
            throw new NotFound();
        }
        note.withdraw(withdrawal);
        wrote(caller, "health-note-withdrawn", person, "kind", note.kind(), "reason", withdrawal.reason());
    }

    /**
     * @param dose 1–12
     * @throws DoseRecorded that dose of that vaccine is on record; the database keeps it too
     */
    public Vaccination vaccinated(Caller caller, UUID person, String vaccine, int dose, LocalDate givenOn, String batch) {
        sightings.changing(caller, person);
        if (rows(Vaccination.class, person).stream().anyMatch(v -> !v.isWithdrawn() && v.vaccine().equals(vaccine) && v.dose() == dose)) {
            throw new DoseRecorded(vaccine, dose);
        }
        Vaccination given = new Vaccination(person, vaccine, dose, givenOn, batch, clock.instant(), caller.user());
        em.persist(given);
        wrote(caller, "vaccination-recorded", person, "dose", dose);
        return given;
    }

    /** @param reason why it is taken back, 1–500 characters; the same dose may then be written down again */
    public void withdrawDose(Caller caller, UUID person, UUID id, String reason) {
        sightings.changing(caller, person);
        Withdrawal withdrawal = Withdrawal.of(reason, clock.instant(), caller.user());
        Vaccination dose = em.find(Vaccination.class, id);
        if (dose == null || !dose.person().equals(person) || dose.isWithdrawn()) {
            throw new NotFound();
        }
        dose.withdraw(withdrawal);
        wrote(caller, "vaccination-withdrawn", person, "dose", dose.dose(), "reason", withdrawal.reason());
    }

    private void wrote(Caller caller, String action, UUID person, Object... facts) {
        em.flush();
        trail.wrote(caller, action, Subject.person(person), facts);
    }

    private <T> List<T> rows(Class<T> type, UUID person) {
        return em.createQuery("select r from " + type.getSimpleName() + " r where r.person = :person order by r.id", type)
                .setParameter("person", person).getResultList();
    }
}
