package org.lazaret.hindsight;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.lazaret.hindsight.LookBack.Waiting;
import org.lazaret.shared.OneByOne;

/**
 * Looks back at a portion a turn until there is nothing left (ADR 11); what failed is tried again once the rest is done, and
 * never stands in its way.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LookBackTimer {
    private LookBack lookBack;
    private UUID last;

    protected LookBackTimer() {
    }

    @Inject
    public LookBackTimer(LookBack lookBack) {
        this.lookBack = lookBack;
    }

    @Schedule(hour = "*", minute = "*", second = "5/20", persistent = false)
    public void tick() {
        List<Waiting> portion = lookBack.waiting(last);
        OneByOne.each(portion, lookBack::look);
        last = portion.isEmpty() ? null : portion.get(portion.size() - 1).release();
    }
}
