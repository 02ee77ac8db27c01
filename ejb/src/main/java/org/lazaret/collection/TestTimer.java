package org.lazaret.collection;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.lazaret.shared.OneByOne;

/** Looks several times a minute which sites' planned tests are due; a tick that is missed is made up for by the next (ADR 11). */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TestTimer {
    @Inject
    private OverdueTests tests;

    @Schedule(hour = "*", minute = "*", second = "10/15", persistent = false)
    void tick() {
        OneByOne.each(tests.due(), tests::look);
    }
}
