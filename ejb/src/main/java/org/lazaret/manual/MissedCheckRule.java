package org.lazaret.manual;

import java.time.Instant;
import java.util.List;
import org.lazaret.shared.Period;

/**
 * Whether a morning or evening check was made (R7). It is expected of who was there from the slot's start until it was
 * due; who was out for treatment in that time is not missed. A broken thermometer makes no check.
 */
public final class MissedCheckRule {
    private MissedCheckRule() {
    }

    /**
     * @param stay   of the person at the site, from the admission
     * @param leaves out for treatment, with the bed kept
     * @param taken  times of the readings that stand, in any order
     */
    public static CheckState state(CheckSlot slot, Period stay, List<Period> leaves, List<Instant> taken, Instant now) {
        List<Instant> inSlot = taken.stream().filter(slot::holds).sorted().toList();
        if (!inSlot.isEmpty()) {
            return inSlot.get(0).isAfter(slot.due()) ? CheckState.LATE : CheckState.DONE;
        }
        Period needed = Period.of(slot.from(), slot.due());
        boolean there = !stay.from().isAfter(slot.from()) && (stay.isOpen() || !stay.to().isBefore(slot.due()));
        if (!there || leaves.stream().anyMatch(needed::overlaps)) {
            return CheckState.NOT_EXPECTED;
        }
        return now.isBefore(slot.due()) ? CheckState.OPEN : CheckState.MISSED;
    }
}
