package org.lazaret.episode;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Finds patches that say nothing: no reading raises that, so the clock does. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Silences {
    private WatchRows rows;
    private Watching watching;
    private Clock clock;

    protected Silences() {
    }

    @Inject
    public Silences(WatchRows rows, Watching watching, Clock clock) {
        this.rows = rows;
        this.watching = watching;
        this.clock = clock;
    }

    /** Sites where a silence is to be raised. */
    public List<UUID> due() {
        return rows.silent(clock.instant().getEpochSecond());
    }

    /** Raises them at one site; a second node finds them raised. */
    public void raise(UUID site) {
        watching.silences(site);
    }
}
