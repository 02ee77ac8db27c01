package org.lazaret.alert;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.lazaret.shared.Contention;

/** Looks every ten seconds what is due; each alert in a transaction of its own. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EscalationTimer {
    @Inject
    private Escalations escalations;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void tick() {
        for (UUID alert : escalations.due()) {
            try {
                escalations.escalate(alert);
            } catch (RuntimeException e) {
                // Somebody acts on it at this moment: the next tick looks again.
                if (!Contention.passes(e)) {
                    throw e;
                }
            }
        }
    }
}
