package org.lazaret.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.access.Caller;
import org.lazaret.shared.UuidBytes;

/** Reading the trail, newest first, by whom it concerns, who did it, what and when; reading it leaves a row too. */
@Stateless
public class Entries {
    private EntityManager em;
    private Trail trail;

    protected Entries() {
    }

    @Inject
    public Entries(EntityManager em, Trail trail) {
        this.em = em;
        this.trail = trail;
    }

    /**
     * What to look for; {@code null} is no condition.
     *
     * @param person whom the rows concern
     * @param user   who did it
     * @param site   where it was
     * @param action as written: {@code person-read}
     * @param from   first instant, inclusive
     * @param to     last instant, exclusive
     */
    public record Filter(UUID person, UUID user, UUID site, String action, Instant from, Instant to) {

        private Map<String, Object> conditions() {
            Map<String, Object> conditions = new LinkedHashMap<>();
            conditions.put("and person_id = :person", UuidBytes.of(person));
            conditions.put("and user_id = :user", UuidBytes.of(user));
            conditions.put("and site_id = :site", UuidBytes.of(site));
            conditions.put("and action = :action", action);
            conditions.put("and recorded_at >= :from", from);
            conditions.put("and recorded_at < :to", to);
            conditions.values().removeIf(Objects::isNull);
            return conditions;
        }
    }

    /** @param before id of the last row of the page before; {@link Long#MAX_VALUE} for the first page */
    public List<Entry> page(Caller caller, Filter filter, long before, int limit) {
        Map<String, Object> conditions = filter.conditions();
        Query query = em.createNativeQuery("""
                select id, date_format(recorded_at, '%Y-%m-%dT%H\\:%i\\:%s.%fZ'), user_id, user_name, address, action, outcome,
                       subject_kind, subject_id, site_id, person_id, cast(details as char)
                from audit_entry where id < :before""" + conditions.keySet().stream().map(" "::concat).collect(Collectors.joining()) + " order by id desc")
                .setParameter("before", before).setMaxResults(limit);
        conditions.forEach((condition, value) -> query.setParameter(condition.substring(condition.indexOf(':') + 1), value));
        List<?> rows = query.getResultList();
        trail.read(caller, "audit-read", Subject.list("audit").about(filter.person()), "user", filter.user(), "at", filter.site(),
                "action", filter.action(), "from", filter.from(), "to", filter.to(), "count", rows.size());
        return rows.stream().map(row -> entry((Object[]) row)).toList();
    }

    private static Entry entry(Object[] row) {
        Subject subject = new Subject((String) row[7], UuidBytes.from((byte[]) row[8]), UuidBytes.from((byte[]) row[9]),
                UuidBytes.from((byte[]) row[10]));
        return new Entry(((Number) row[0]).longValue(), Instant.parse((String) row[1]), UuidBytes.from((byte[]) row[2]),
                (String) row[3], (String) row[4], (String) row[5], Outcome.valueOf((String) row[6]), subject, (String) row[11]);
    }
}
