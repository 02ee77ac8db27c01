package org.lazaret.placing;

import java.util.Set;
import java.util.UUID;
import org.lazaret.care.NeedKind;
import org.lazaret.fit.Guest;
import org.lazaret.protocol.RiskClass;
import org.lazaret.shared.Period;

/** What of somebody decides whether an empty room fits them; of all who are alike only one has to be asked about. */
record Alike(RiskClass riskClass, boolean alone, Period period, Guest.Asks asks) {
    static Alike of(Guest guest) {
        return new Alike(guest.riskClass(), guest.needs().isEmpty(), guest.period(), guest.asks());
    }

    /** Somebody like that whom nobody knows and no exception names; NOT_ALONE is for the books to judge. */
    Guest stranger() {
        return new Guest(new UUID(0, 0), riskClass, null, Set.<NeedKind>of(), period, asks, 0);
    }
}
