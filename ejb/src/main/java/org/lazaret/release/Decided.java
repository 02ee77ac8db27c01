package org.lazaret.release;

import java.time.Instant;
import org.lazaret.clearance.Clearance;
import org.lazaret.clearance.Finding;
import org.lazaret.identity.PersonName;
import org.lazaret.isolation.IsolationOrder;
import org.lazaret.stay.Stay;

/**
 * The answer of the rules about one stay, as of a moment.
 *
 * @param room its number; {@code null} without a bed
 */
public record Decided(Stay stay, PersonName name, String room, IsolationOrder order, Instant asOf, Clearance answer) {

    MayNotLeave.Held held() {
        return new MayNotLeave.Held(stay.id(), answer.decision(), answer.unmet().stream().map(Finding.Unmet::lack).distinct().sorted().toList());
    }
}
