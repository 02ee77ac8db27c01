package org.lazaret.contact;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.lazaret.shared.OneByOne;

/**
 * Looks again every minute into cases for which something may still be recorded late: a move, a reading from a phone that was
 * without a network (ADR 11).
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TracingTimer {
    @Inject
    private Investigations investigations;

    @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
    void tick() {
        OneByOne.each(investigations.late(), investigations::lookLate);
    }
}
