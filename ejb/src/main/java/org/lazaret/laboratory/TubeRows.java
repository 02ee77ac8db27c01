package org.lazaret.laboratory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lazaret.sample.Contents;
import org.lazaret.testplan.Outcome;

/** Tubes with how far they have come, a statement each; for callers that have asked for access. */
@ApplicationScoped
public class TubeRows {
    private static final String FILLED = "(select count(s.id) from Sample s where s.tube = t and s.withdrawal.at is null)";
    /** The one place that says how far a tube has come: a result is the end, the laboratory's last word stands before it. */
    private static final String STATE = """
            case when o.id is not null then 'RESULTED' when r.arrived = true then 'RECEIVED' when r.arrived = false then 'MISSING'
                when n.id is not null then 'DISPATCHED' when t.closedAt is not null then 'CLOSED'
                when %1$s = 0 then 'EMPTY' when %1$s < t.capacity then 'FILLING' else 'FULL' end""".formatted(FILLED);
    private static final String FROM = """
             from Tube t left join Consigned c on c.tube = t.id left join c.consignment n left join n.laboratory a
                left join Receipt r on r.key.tube = t.id and r.key.seq = (select max(x.key.seq) from Receipt x where x.key.tube = t.id)
                left join TubeResult o on o.tube = t.id and not exists (select k.id from TubeResult k where k.corrects = o.id)
                left join o.laboratory l
            """;
    private static final String ROWS = "select t.id, t.site, t.code, t.capacity, t.contents, t.reservedAt, t.closedAt, " + FILLED + ", " + STATE
            + ", n.id, coalesce(l.id, a.id), coalesce(l.name, a.name), r.arrived, r.occurrence.occurredAt, r.note, o.outcome" + FROM;

    private EntityManager em;

    protected TubeRows() {
    }

    @Inject
    public TubeRows(EntityManager em) {
        this.em = em;
    }

    /**
     * In the order of their codes.
     *
     * @param states empty for all
     * @param text   part of a code; empty for all
     * @param after  code of the last one of the page before; empty for the first
     */
    List<TubeRow> page(UUID site, Collection<TubeState> states, String text, String after, int limit) {
        return em.createQuery(ROWS + """
                where t.site = :site and t.code > :after and t.code like :text and (:all = true or %s in :states) order by t.code""".formatted(STATE),
                Object[].class).setParameter("site", site).setParameter("after", after).setParameter("text", "%" + text + "%")
                .setParameter("all", states.isEmpty()).setParameter("states", states.isEmpty() ? List.of("-") : states.stream().map(Enum::name).toList())
                .setMaxResults(limit).getResultStream().map(TubeRows::row).toList();
    }

    /** How many of a site stand how; a state that none has is missing. */
    Map<TubeState, Long> counts(UUID site) {
        Map<TubeState, Long> counts = new EnumMap<>(TubeState.class);
        em.createQuery("select " + STATE + FROM + "where t.site = :site", String.class).setParameter("site", site).getResultStream()
                .forEach(state -> counts.merge(TubeState.valueOf(state), 1L, Long::sum));
        return counts;
    }

    List<TubeRow> coded(Collection<String> codes) {
        return em.createQuery(ROWS + "where t.code in :codes order by t.code", Object[].class).setParameter("codes", codes)
                .getResultStream().map(TubeRows::row).toList();
    }

    List<TubeRow> of(Collection<UUID> consignments) {
        return consignments.isEmpty() ? List.of() : em.createQuery(ROWS + "where n.id in :consignments order by t.code", Object[].class)
                .setParameter("consignments", consignments).getResultStream().map(TubeRows::row).toList();
    }

    private static TubeRow row(Object[] row) {
        return new TubeRow((UUID) row[0], (UUID) row[1], (String) row[2], (Integer) row[3], (Contents) row[4], (Instant) row[5], (Instant) row[6],
                (Long) row[7], TubeState.valueOf((String) row[8]), (UUID) row[9], (UUID) row[10], (String) row[11], (Boolean) row[12],
                (Instant) row[13], (String) row[14], (Outcome) row[15]);
    }
}
