package org.lazaret.series;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.lazaret.shared.Contention;
import org.lazaret.shared.UuidBytes;

/** Looks every minute which hours are over; two nodes at once wait for each other and the second finds nothing. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SealingTimer {
    @Inject
    private EntityManager em;
    @Inject
    private Sealing sealing;

    @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
    void tick() {
        List<?> sites = em.createNativeQuery("select site_id from site_vitals").getResultList();
        sites.forEach(site -> seal(UuidBytes.from((byte[]) site)));
    }

    private void seal(UUID site) {
        for (int hour : sealing.due(site)) {
            try {
                sealing.seal(site, hour);
            } catch (RuntimeException e) {
                if (!Contention.passes(e)) {
                    throw e;
                }
                // Somebody else works on this site: the next turn finds the hour again.
                return;
            }
        }
    }
}
