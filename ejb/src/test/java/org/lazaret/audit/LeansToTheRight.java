package org.lazaret.audit;

import org.lazaret.stay.StayState;

/** Breaks the order of the features on purpose: the audit may not know of stays. */
public final class LeansToTheRight {
    public StayState last = StayState.CLOSED;
}
