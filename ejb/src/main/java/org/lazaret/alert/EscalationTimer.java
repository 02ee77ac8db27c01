package org.lazaret.alert;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.lazaret.alert.Escalations.Due;
import org.lazaret.shared.OneByOne;

/** Looks every ten seconds what is due; each alert in a transaction of its own. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EscalationTimer {
    private Escalations escalations;

    protected EscalationTimer() {
    }

    @Inject
    public EscalationTimer(Escalations escalations) {
        this.escalations = escalations;
    }

    /** Goes through all that is due, so that what cannot be handed on never stands in the way of the rest. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void tick() {
        for (List<Due> due = escalations.due(null); !due.isEmpty(); due = escalations.due(due.get(due.size() - 1))) {
            OneByOne.each(due, one -> escalations.escalate(one.alert()));
        }
    }
}
