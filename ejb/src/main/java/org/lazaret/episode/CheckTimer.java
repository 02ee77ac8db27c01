package org.lazaret.episode;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.lazaret.shared.OneByOne;

/** Looks several times a minute which sites' checks are due; a tick that is missed is made up for by the next (ADR 11). */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CheckTimer {
    @Inject
    private Unmeasured unmeasured;

    @Schedule(hour = "*", minute = "*", second = "5/15", persistent = false)
    void tick() {
        OneByOne.each(unmeasured.due(), unmeasured::look);
    }
}
