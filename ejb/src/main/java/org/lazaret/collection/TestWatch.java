package org.lazaret.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.lazaret.shared.UuidBytes;

/** When the planned tests of each site are looked at next; written while the site's readings are locked. */
@ApplicationScoped
public class TestWatch {
    private EntityManager em;

    protected TestWatch() {
    }

    @Inject
    public TestWatch(EntityManager em) {
        this.em = em;
    }

    /** Sites to be looked at by then; a new one at once. */
    List<UUID> due(long now) {
        return em.createNativeQuery("""
                select s.id from site s left join test_watch w on w.site_id = s.id where w.next_look is null or w.next_look <= :now""")
                .setParameter("now", now).getResultList().stream().map(site -> UuidBytes.from((byte[]) site)).toList();
    }

    boolean isDue(UUID site, long now) {
        List<?> next = em.createNativeQuery("select next_look from test_watch where site_id = :site for update")
                .setParameter("site", UuidBytes.of(site)).getResultList();
        return next.isEmpty() || ((Number) next.get(0)).longValue() <= now;
    }

    void lookAgain(UUID site, long at) {
        em.createNativeQuery("""
                insert into test_watch (site_id, next_look) values (:site, :at) on duplicate key update next_look = values(next_look)""")
                .setParameter("site", UuidBytes.of(site)).setParameter("at", at).executeUpdate();
    }
}
