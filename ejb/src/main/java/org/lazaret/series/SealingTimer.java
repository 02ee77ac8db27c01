package org.lazaret.series;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.lazaret.shared.OneByOne;
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
        OneByOne.each(sites, site -> seal(UuidBytes.from((byte[]) site)));
    }

    private void seal(UUID site) {
        sealing.due(site).forEach(hour -> sealing.seal(site, hour));
    }
}
