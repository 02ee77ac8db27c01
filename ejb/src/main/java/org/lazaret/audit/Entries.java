package org.lazaret.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.shared.UuidBytes;

/** Reading the trail, newest first, by whom it concerns and by who did it; reading it leaves a row too. */
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
     * @param person {@code null} for all people
     * @param user   {@code null} for all users
     */
    public record Filter(UUID person, UUID user) {
    }

    /** @param before id of the last row of the page before; {@link Long#MAX_VALUE} for the first page */
    public List<Entry> page(Caller caller, Filter filter, long before, int limit) {
        Query query = em.createNativeQuery("""
                select id, date_format(recorded_at, '%Y-%m-%dT%H\\:%i\\:%s.%fZ'), user_id, user_name, address, action, outcome,
                       subject_kind, subject_id, site_id, person_id, cast(details as char)
                from audit_entry where id < :before""" + (filter.person() == null ? "" : " and person_id = :person")
                + (filter.user() == null ? "" : " and user_id = :user") + " order by id desc")
                .setParameter("before", before).setMaxResults(limit);
        if (filter.person() != null) {
            query.setParameter("person", UuidBytes.of(filter.person()));
        }
        if (filter.user() != null) {
            query.setParameter("user", UuidBytes.of(filter.user()));
        }
        List<?> rows = query.getResultList();
        trail.read(caller, "audit-read", Subject.list("audit").about(filter.person()), "user", filter.user(), "count", rows.size());
        return rows.stream().map(row -> entry((Object[]) row)).toList();
    }

    private static Entry entry(Object[] row) {
        Subject subject = new Subject((String) row[7], UuidBytes.from((byte[]) row[8]), UuidBytes.from((byte[]) row[9]),
                UuidBytes.from((byte[]) row[10]));
        return new Entry(((Number) row[0]).longValue(), Instant.parse((String) row[1]), UuidBytes.from((byte[]) row[2]),
                (String) row[3], (String) row[4], (String) row[5], Outcome.valueOf((String) row[6]), subject, (String) row[11]);
    }
}
