package org.lazaret.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lazaret.identity.PersonName;
import org.lazaret.isolation.IsolationOrder;
import org.lazaret.isolation.Progress;
import org.lazaret.site.Site;
import org.lazaret.stay.Stay;

/** Reads who is at a site or expected there, in one statement. */
@ApplicationScoped
public class Lodgers {
    private EntityManager em;
    private Clock clock;

    protected Lodgers() {
    }

    @Inject
    public Lodgers(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Whom to read. */
    public enum Which {
        /** In a bed, or with a bed planned. */
        WITH_BED("and a.id is not null"),
        PRESENT("and s.admittedAt is not null and (a.id is null or a.beganAt is not null)"),
        EXPECTED("and s.admittedAt is null");

        private final String condition;

        Which(String condition) {
            this.condition = condition;
        }
    }

    /** In the order of their stays, after that one; {@code limit} 0 reads all. */
    public List<Lodger> at(Site site, Which which, UUID after, int limit) {
        var rows = em.createQuery("""
                select s, o, p.id, p.name, p.kinGroup, p.madeUp, a.room, r.number, a.bed, a.plannedFrom, a.plannedTo, a.beganAt,
                    (select count(l) from BedLeave l where l.assignment = a.id and l.backAt is null)
                from Stay s join Person p on p.id = s.person
                    left join IsolationOrder o on o.id = s.order
                    left join BedAssignment a on a.stay = s.id and a.endedAt is null and a.givenUpAt is null
                    left join Room r on r.id = a.room
                where s.site = :site and s.closedAt is null and s.id > :after
                """ + which.condition + " order by s.id", Object[].class)
                .setParameter("site", site.id()).setParameter("after", after == null ? new UUID(0, 0) : after);
        if (limit > 0) {
            rows.setMaxResults(limit);
        }
        Instant now = clock.instant();
        return rows.getResultStream().map(row -> lodger(site, now, row)).toList();
    }

    private static Lodger lodger(Site site, Instant now, Object[] row) {
        Stay stay = (Stay) row[0];
        IsolationOrder order = (IsolationOrder) row[1];
        Progress progress = order == null ? null : order.progress(site.zone(), now);
        Instant to = (Instant) row[10];
        LocalDate today = LocalDate.ofInstant(now, site.zone());
        boolean leaving = stay.isPresent() && (stay.ending() != null
                || progress != null && progress.lastDay() != null && !progress.lastDay().isAfter(today)
                || to != null && !LocalDate.ofInstant(to, site.zone()).isAfter(today));
        Instant began = (Instant) row[11];
        Instant planned = row[9] != null ? (Instant) row[9] : stay.isPresent() ? null : stay.expectedAt();
        return new Lodger(stay.id(), (UUID) row[2], (PersonName) row[3], (UUID) row[4], (Boolean) row[5], stay.state(),
                order == null ? null : order.riskClass(), progress, (UUID) row[6], (String) row[7], (UUID) row[8],
                began == null ? planned : began, to, began != null, ((Number) row[12]).longValue() > 0, leaving);
    }
}
