package org.lazaret.restart;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.lazaret.isolation.IsolationOrder;
import org.lazaret.stay.Stay;

/** Somebody who is at a site under an order. */
record Running(Stay stay, IsolationOrder order) {

    /** Those of these stays that run at the site under an order, in one statement. */
    static List<Running> of(EntityManager em, UUID site, Collection<UUID> stays) {
        return em.createQuery("""
                select new org.lazaret.restart.Running(s, o) from Stay s join IsolationOrder o on o.id = s.order
                where s.site = :site and s.admittedAt is not null and s.closedAt is null and s.id in :stays order by s.id""", Running.class)
                .setParameter("site", site).setParameter("stays", stays).getResultList();
    }

    /** All of the site. */
    static List<Running> at(EntityManager em, UUID site) {
        return em.createQuery("""
                select new org.lazaret.restart.Running(s, o) from Stay s join IsolationOrder o on o.id = s.order
                where s.site = :site and s.admittedAt is not null and s.closedAt is null order by s.id""", Running.class)
                .setParameter("site", site).getResultList();
    }
}
