package org.lazaret.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lazaret.contact.Scene.Door;
import org.lazaret.contact.Scene.Lodging;
import org.lazaret.contact.Scene.Visit;
import org.lazaret.shared.Period;
import org.lazaret.stay.StayStep;

/** Reads what is recorded about a site for the window of a case: ten statements, however many people stay there. */
@ApplicationScoped
public class ContactScenes {
    private EntityManager em;

    protected ContactScenes() {
    }

    @Inject
    public ContactScenes(EntityManager em) {
        this.em = em;
    }

    Scene of(Investigation of) {
        List<Lodging> lodgings = lodgings(of);
        Set<UUID> rooms = lodgings.stream().filter(one -> one.stay().equals(of.stay())).map(Lodging::room).collect(Collectors.toSet());
        Set<UUID> people = lodgings.stream().filter(one -> rooms.contains(one.room())).map(Lodging::person).collect(Collectors.toSet());
        List<Visit> visits = people.isEmpty() ? List.of() : visits(of, people, rooms);
        return new Scene(of.stay(), of.window(), of.doorDistance(), lodgings, visits, doors(of.site()));
    }

    private Map<UUID, Door> doors(UUID site) {
        return em.createQuery("select r.id, r.floor.id, r.place.corridor, r.place.door from Room r where r.siteId = :site", Object[].class)
                .setParameter("site", site).getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> new Door((UUID) row[1], (String) row[2], (Integer) row[3])));
    }

    /** Of everybody who came; who was written down as gone by mistake had been there all the time. */
    private List<Lodging> lodgings(Investigation of) {
        List<Object[]> rows = em.createQuery("""
                select a.id, a.stay, a.person, a.room, a.beganAt, a.endedAt, a.resumes from BedAssignment a join Stay s on s.id = a.stay
                where a.site = :site and a.beganAt is not null and s.admittedAt is not null and (a.endedAt is null or a.endedAt > :from)
                order by a.beganAt, a.id""", Object[].class).setParameter("site", of.site()).setParameter("from", of.window().from()).getResultList();
        Map<UUID, Object[]> goesOn = rows.stream().filter(row -> row[6] != null).collect(Collectors.toMap(row -> (UUID) row[6], Function.identity()));
        Set<UUID> known = rows.stream().map(row -> (UUID) row[0]).collect(Collectors.toSet());
        List<Lodging> lodgings = new ArrayList<>();
        for (Object[] row : rows) {
            if (row[6] == null || !known.contains((UUID) row[6])) {
                Object[] last = row;
                while (goesOn.containsKey((UUID) last[0])) {
                    last = goesOn.get((UUID) last[0]);
                }
                lodgings.add(new Lodging((UUID) row[1], (UUID) row[2], (UUID) row[3], new Period((Instant) row[4], (Instant) last[5])));
            }
        }
        return lodgings;
    }

    private List<Visit> visits(Investigation of, Set<UUID> people, Set<UUID> rooms) {
        List<Visit> visits = new ArrayList<>();
        add(visits, of, people, Encounter.Kind.MEASURED, """
                select m.recordedBy, m.person, m.measuredAt from ManualReading m where m.site = :site and m.corrects is null
                  and m.person in :those and m.measuredAt >= :from and m.measuredAt < :to
                  and not exists (select 1 from ManualReading c where c.corrects = m.id)""");
        add(visits, of, people, Encounter.Kind.PAIRED, """
                select p.recordedBy, w.person, p.occurrence.occurredAt from WearStep p join Wear w on w.id = p.key.wear
                where w.site = :site and w.withdrawnAt is null and p.kind in (BEGUN, ENDED) and w.person in :those
                  and p.occurrence.occurredAt >= :from and p.occurrence.occurredAt < :to""");
        add(visits, of, people, Encounter.Kind.RECHECKED, """
                select p.recordedBy, a.person, p.occurredAt from AlertStep p join Alert a on a.id = p.key.alert
                where a.site = :site and p.kind = RECHECKED and a.person in :those and p.occurredAt >= :from and p.occurredAt < :to""");
        add(visits, of, people, Encounter.Kind.SAMPLED, """
                select s.recordedBy, s.person, s.collectedAt from Sample s where s.site = :site and s.person in :those and s.withdrawal.at is null
                  and s.collectedAt >= :from and s.collectedAt < :to""");
        stays(visits, of, people);
        add(visits, of, rooms, Encounter.Kind.SAMPLED_ROOM, """
                select e.takenBy, e.room.id, e.takenAt from EnvironmentalSample e
                where :site = e.room.siteId and e.room.id in :those and e.takenAt >= :from and e.takenAt < :to""");
        add(visits, of, rooms, Encounter.Kind.BROUGHT, """
                select d.recordedBy, r.id, d.occurrence.occurredAt from DoorRound d join Room r on r.floor.id = d.floor
                where d.site = :site and d.withdraws is null and r.id in :those and d.occurrence.occurredAt >= :from and d.occurrence.occurredAt < :to
                  and not exists (select 1 from DoorRound w where w.withdraws = d.id)""");
        em.createQuery("""
                select d.report.team, d.room.id, d.finishedAt from Disinfection d
                where d.room.id in :rooms and d.finishedAt >= :from and d.finishedAt < :to""", Object[].class)
                .setParameter("rooms", rooms).setParameter("from", of.window().from()).setParameter("to", of.window().to()).getResultStream()
                .forEach(row -> visits.add(new Visit(Encounter.Kind.CLEANED, null, (String) row[0], null, (UUID) row[1], (Instant) row[2])));
        return visits;
    }

    private void add(List<Visit> visits, Investigation of, Set<UUID> those, Encounter.Kind kind, String query) {
        em.createQuery(query, Object[].class).setParameter("site", of.site()).setParameter("those", those)
                .setParameter("from", of.window().from()).setParameter("to", of.window().to()).getResultStream()
                .forEach(row -> visits.add(kind.isAtARoom() ? new Visit(kind, (UUID) row[0], null, null, (UUID) row[1], (Instant) row[2])
                        : new Visit(kind, (UUID) row[0], null, (UUID) row[1], null, (Instant) row[2])));
    }

    private void stays(List<Visit> visits, Investigation of, Set<UUID> people) {
        em.createQuery("""
                select p.recordedBy, s.person, p.occurrence.occurredAt, p.kind from StayStep p join Stay s on s.id = p.key.stay
                where s.site = :site and s.person in :those and p.kind in (ADMITTED, MOVED)
                  and p.occurrence.occurredAt >= :from and p.occurrence.occurredAt < :to
                  and not exists (select 1 from StayStep c where c.key.stay = p.key.stay and c.corrects = p.key.seq)""", Object[].class)
                .setParameter("site", of.site()).setParameter("those", people)
                .setParameter("from", of.window().from()).setParameter("to", of.window().to()).getResultStream()
                .forEach(row -> visits.add(new Visit(row[3] == StayStep.Kind.MOVED ? Encounter.Kind.MOVED : Encounter.Kind.ADMITTED,
                        (UUID) row[0], null, (UUID) row[1], null, (Instant) row[2])));
    }
}
