package org.lazaret.episode;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.lazaret.shared.Contention;

/** Looks several times a minute; a tick that is missed is made up for by the next (ADR 11). */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SilenceTimer {
    @Inject
    private Silences silences;

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    void tick() {
        for (UUID site : silences.due()) {
            try {
                silences.raise(site);
            } catch (RuntimeException e) {
                // Somebody else works on this site: the next tick finds it again.
                if (!Contention.passes(e)) {
                    throw e;
                }
            }
        }
    }
}
