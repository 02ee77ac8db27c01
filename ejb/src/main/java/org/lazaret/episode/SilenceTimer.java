package org.lazaret.episode;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.lazaret.shared.OneByOne;

/** Looks several times a minute; a tick that is missed is made up for by the next (ADR 11). */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SilenceTimer {
    @Inject
    private Silences silences;

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    void tick() {
        OneByOne.each(silences.due(), silences::raise);
    }
}
