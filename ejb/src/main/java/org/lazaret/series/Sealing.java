package org.lazaret.series;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Puts the readings of an hour that is over into the series of their wears. What comes late joins at the next turn; what
 * a reader sees is the same before and after.
 */
@Stateless
public class Sealing {
    /** So long gateways may take before an hour is put together the first time. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private SiteReadings site;
    private ReadingRows rows;
    private Clock clock;

    protected Sealing() {
    }

    @Inject
    public Sealing(SiteReadings site, ReadingRows rows, Clock clock) {
        this.site = site;
        this.rows = rows;
        this.clock = clock;
    }

    /** The hours of a site that are over and still lie in frames, the oldest first; each is then {@link #seal sealed} by itself. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<Integer> due(UUID siteId) {
        int running = Frame.hour(clock.instant().minus(PATIENCE).getEpochSecond());
        return List.copyOf(rows.framedHours(siteId).headMap(running).keySet());
    }

    /** One hour of one site. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void seal(UUID siteId, int hour) {
        site.lock(siteId);
        new HourOver(rows).put(siteId, hour);
    }
}
