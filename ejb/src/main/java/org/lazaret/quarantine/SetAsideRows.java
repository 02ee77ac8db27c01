package org.lazaret.quarantine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.account.AccountNames;
import org.lazaret.quarantine.SetAside.Outcome;
import org.lazaret.quarantine.SetAside.Settled;
import org.lazaret.reading.Doubt;
import org.lazaret.shared.UuidBytes;

/** The rows of what was set aside, read and settled; past the entity manager, because there may be very many. */
@ApplicationScoped
public class SetAsideRows {
    private static final String CODE = "[A-Z0-9-]{3,32}";

    private EntityManager em;
    private AccountNames names;

    protected SetAsideRows() {
    }

    @Inject
    public SetAsideRows(EntityManager em, AccountNames names) {
        this.em = em;
        this.names = names;
    }

    /**
     * The newest first, in three statements.
     *
     * @param doubt  {@code null} for all
     * @param before the last one of the page before; {@code null} for the first page
     */
    List<SetAside> page(UUID site, boolean settled, Doubt doubt, UUID before, int limit) {
        var query = em.createNativeQuery("""
                select q.id, q.reason, q.patch_code, q.measured_at, q.centi, q.said, g.name,
                  timestampdiff(second, '1970-01-01', q.received_at), timestampdiff(second, '1970-01-01', q.settled_at), q.outcome,
                  q.settled_by, timestampdiff(second, '1970-01-01', w.from_at), q.note
                from quarantined_reading q left join gateway g on g.id = q.gateway_id
                left join wear w on w.site_id = q.site_id and w.number = q.wear
                where q.site_id = :site and q.settled_at is %s %s %s order by q.id desc""".formatted(settled ? "not null" : "null",
                doubt == null ? "" : "and q.reason = :reason", before == null ? "" : "and q.id < :before"));
        query.setParameter("site", UuidBytes.of(site)).setMaxResults(limit);
        if (doubt != null) {
            query.setParameter("reason", doubt.name());
        }
        if (before != null) {
            query.setParameter("before", UuidBytes.of(before));
        }
        List<Object[]> rows = ((List<?>) query.getResultList()).stream().map(Object[].class::cast).toList();
        Map<String, UUID> patches = patches(site, rows);
        Map<UUID, String> authors = names.of(rows.stream().map(row -> id(row[10])).filter(Objects::nonNull).toList());
        return rows.stream().map(row -> row(row, patches, authors)).toList();
    }

    /** How many wait, by what is wrong with them; a doubt without one is missing. */
    Map<Doubt, Long> waiting(UUID site) {
        Map<Doubt, Long> counts = new EnumMap<>(Doubt.class);
        List<?> rows = em.createNativeQuery("""
                select reason, count(*) from quarantined_reading where site_id = :site and settled_at is null group by reason""")
                .setParameter("site", UuidBytes.of(site)).getResultList();
        rows.stream().map(Object[].class::cast).forEach(row -> counts.put(Doubt.valueOf((String) row[0]), ((Number) row[1]).longValue()));
        return counts;
    }

    /**
     * Locks those of the site among them.
     *
     * @return of each whether it still waits; what the site does not have is missing
     */
    Map<UUID, Boolean> lock(UUID site, Collection<UUID> readings) {
        List<?> rows = em.createNativeQuery("""
                select id, case when settled_at is null then 1 else 0 end from quarantined_reading
                where site_id = :site and id in (:ids) order by id for update""")
                .setParameter("site", UuidBytes.of(site)).setParameter("ids", bytes(readings)).getResultList();
        return rows.stream().map(Object[].class::cast)
                .collect(Collectors.toMap(row -> id(row[0]), row -> ((Number) row[1]).intValue() == 1));
    }

    void dismiss(Collection<UUID> readings, UUID by, Instant at, String reason) {
        em.createNativeQuery("""
                update quarantined_reading set settled_at = :at, settled_by = :by, outcome = 'DISMISSED', note = :note where id in (:ids)""")
                .setParameter("at", LocalDateTime.ofInstant(at, ZoneOffset.UTC)).setParameter("by", UuidBytes.of(by))
                .setParameter("note", reason).setParameter("ids", bytes(readings)).executeUpdate();
    }

    /** Only what can be a code is asked for: MariaDB does not compare other letters with one. */
    private Map<String, UUID> patches(UUID site, List<Object[]> rows) {
        List<String> codes = rows.stream().map(row -> (String) row[2]).filter(code -> code.matches(CODE)).distinct().toList();
        return codes.isEmpty() ? Map.of() : em.createQuery("select p.code, p.id from Patch p where p.site = :site and p.code in :codes",
                Object[].class).setParameter("site", site).setParameter("codes", codes).getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1]));
    }

    private static SetAside row(Object[] row, Map<String, UUID> patches, Map<UUID, String> authors) {
        Outcome outcome = row[9] == null ? null : Outcome.valueOf((String) row[9]);
        String by = outcome == Outcome.DISMISSED ? authors.get(id(row[10])) : null;
        return new SetAside(id(row[0]), Doubt.valueOf((String) row[1]), (String) row[2], patches.get((String) row[2]), second(row[3]),
                row[4] == null ? null : ((Number) row[4]).intValue(), (String) row[5], (String) row[6], second(row[7]),
                outcome == null ? null : new Settled(second(row[8]), outcome, by, second(row[11]), (String) row[12]));
    }

    private static List<byte[]> bytes(Collection<UUID> ids) {
        return ids.stream().map(UuidBytes::of).toList();
    }

    private static UUID id(Object bytes) {
        return bytes == null ? null : UuidBytes.from((byte[]) bytes);
    }

    /** What a broken clock says may be too large for any calendar. */
    private static Instant second(Object epoch) {
        long second = epoch == null ? 0 : ((Number) epoch).longValue();
        return epoch == null || Math.abs(second) > Instant.parse("9999-12-31T00:00:00Z").getEpochSecond() ? null : Instant.ofEpochSecond(second);
    }
}
