package org.lazaret.dayreport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.room.RoomPhase;

/** How the rooms of sites stood at the end of a day, from the chain of their states: one statement. */
@ApplicationScoped
class RoomDays {
    private EntityManager em;

    protected RoomDays() {
    }

    @Inject
    RoomDays(EntityManager em) {
        this.em = em;
    }

    record Stood(UUID room, UUID site, int seq, RoomPhase phase, Instant since, Instant recordedAt) {
    }

    List<Stood> of(Span span) {
        return em.createQuery("""
                select r.room.id, r.siteId, r.seq, r.condition.phase, r.condition.since, r.recordedAt from RoomState r
                where r.siteId in :sites and r.condition.since < :to and (r.until is null or r.until >= :from
                    or exists (select 1 from RoomState n where n.room = r.room and n.seq = r.seq + 1 and n.recordedAt >= :from))""", Object[].class)
                .setParameter("sites", span.sites()).setParameter("from", span.from()).setParameter("to", span.to()).getResultStream()
                .map(row -> new Stood((UUID) row[0], (UUID) row[1], (Integer) row[2], (RoomPhase) row[3], (Instant) row[4], (Instant) row[5])).toList();
    }

    /** A room that was not recorded before the end of the day is in none of the figures. */
    static Map<Figure, List<Line>> at(SiteDay day, List<Stood> all) {
        Collection<Stood> last = all.stream().filter(one -> one.site().equals(day.site()) && day.knows(one.recordedAt()) && one.since().isBefore(day.to()))
                .collect(Collectors.toMap(Stood::room, one -> one, (one, other) -> one.seq() > other.seq() ? one : other)).values();
        Map<Figure, List<Line>> lines = new EnumMap<>(Figure.class);
        last.forEach(one -> {
            Line line = new Line(one.room().toString(), null, one.room(), one.since(), one.phase().name(), null);
            lines.computeIfAbsent(Figure.ROOMS_ALL, figure -> new ArrayList<>()).add(line);
            lines.computeIfAbsent(Figure.of(one.phase()), figure -> new ArrayList<>()).add(line);
        });
        return lines;
    }
}
