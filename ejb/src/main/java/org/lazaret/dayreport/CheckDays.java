package org.lazaret.dayreport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.manual.Attendance;
import org.lazaret.manual.CheckSlot;
import org.lazaret.manual.CheckState;
import org.lazaret.manual.MissedCheckRule;
import org.lazaret.protocol.Protocols;
import org.lazaret.shared.Period;
import org.lazaret.site.Site;

/** The morning and evening checks of a day (R7), by the rules of that day: one statement for all that was measured. */
@ApplicationScoped
class CheckDays {
    private EntityManager em;
    private Protocols protocols;

    protected CheckDays() {
    }

    @Inject
    CheckDays(EntityManager em, Protocols protocols) {
        this.em = em;
        this.protocols = protocols;
    }

    /** @param withdrawnAt when it was recorded that it was a mistake; {@code null} while it stands */
    record Taken(UUID site, UUID person, Instant at, Instant recordedAt, Instant withdrawnAt) {
    }

    List<Taken> taken(Span span) {
        return em.createQuery("""
                select r.site, r.person, r.measuredAt, r.recordedAt, c.recordedAt from ManualReading r left join ManualReading c on c.corrects = r.id
                where r.site in :sites and r.deviceFault = false and r.measuredAt >= :from and r.measuredAt < :to""", Object[].class)
                .setParameter("sites", span.sites()).setParameter("from", span.from()).setParameter("to", span.to()).getResultStream()
                .map(row -> new Taken((UUID) row[0], (UUID) row[1], (Instant) row[2], (Instant) row[3], (Instant) row[4])).toList();
    }

    /** The checks of the day, by the rules that were in force on it, as far as they were known. */
    List<CheckSlot> slots(Site site, SiteDay day) {
        return CheckSlot.of(day.day(), protocols.versions().inForce(site.place(), day.day(), day.knownBy()).checkTimes(), day.zone());
    }

    /** One row for each check of each person. */
    static Map<Figure, List<Line>> at(SiteDay day, List<CheckSlot> slots, List<Presence> people, List<Taken> taken) {
        Map<UUID, List<Instant>> stands = taken.stream()
                .filter(one -> one.site().equals(day.site()) && day.knows(one.recordedAt()) && (one.withdrawnAt() == null || !day.knows(one.withdrawnAt())))
                .collect(Collectors.groupingBy(Taken::person, Collectors.mapping(Taken::at, Collectors.toList())));
        Map<Figure, List<Line>> lines = new EnumMap<>(Figure.class);
        for (CheckSlot slot : slots) {
            people.stream().filter(one -> isThere(one, slot)).forEach(one -> {
                CheckState state = MissedCheckRule.state(slot, new Attendance(one.stay(), one.person(), new Period(one.came(), one.left()), one.leaves()),
                        stands.getOrDefault(one.person(), List.of()), day.knownBy());
                add(lines, state, new Line(one.stay() + ":" + slot.number(), one.person(), one.room(), slot.due(), state.name(), null));
            });
        }
        return lines;
    }

    private static boolean isThere(Presence one, CheckSlot slot) {
        return one.came().isBefore(slot.to()) && (one.left() == null || one.left().isAfter(slot.from()) && one.left().isAfter(one.came()));
    }

    private static void add(Map<Figure, List<Line>> lines, CheckState state, Line line) {
        if (state != CheckState.NOT_EXPECTED) {
            lines.computeIfAbsent(Figure.CHECKS_DUE, figure -> new ArrayList<>()).add(line);
            lines.computeIfAbsent(switch (state) {
                case DONE, NOT_EXPECTED -> Figure.CHECKS_DONE;
                case LATE -> Figure.CHECKS_LATE;
                case MISSED -> Figure.CHECKS_MISSED;
                case OPEN -> Figure.CHECKS_OPEN;
            }, figure -> new ArrayList<>()).add(line);
        }
    }
}
