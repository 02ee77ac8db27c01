package org.lazaret.manual;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.lazaret.shared.Period;
import org.lazaret.watch.Episode;
import org.lazaret.watch.Kind;
import org.lazaret.watch.Sample;

/**
 * Whether a morning or evening check was made (R7). It is expected of who was there from the slot's start until it was
 * due; who was out for treatment in that time is not missed. A broken thermometer makes no check.
 */
public final class MissedCheckRule {
    private MissedCheckRule() {
    }

    /**
     * @param taken  times of the readings that stand, in any order
     */
    public static CheckState state(CheckSlot slot, Attendance there, List<Instant> taken, Instant now) {
        List<Instant> inSlot = taken.stream().filter(slot::holds).sorted().toList();
        if (!inSlot.isEmpty()) {
            return inSlot.get(0).isAfter(slot.due()) ? CheckState.LATE : CheckState.DONE;
        }
        Period needed = Period.of(slot.from(), slot.due());
        Period stay = there.period();
        boolean stays = !stay.from().isAfter(slot.from()) && (stay.isOpen() || !stay.to().isBefore(slot.due()));
        if (!stays || there.leaves().stream().anyMatch(needed::overlaps)) {
            return CheckState.NOT_EXPECTED;
        }
        return now.isBefore(slot.due()) ? CheckState.OPEN : CheckState.MISSED;
    }

    /**
     * From when to when somebody went unmeasured. What begins when a check is due and not made ends with the next reading,
     * with the stay, when the person is out for treatment, or when the next check is due, which is missed on its own.
     *
     * @param slots those that are due, in their order
     * @param taken times of the readings that stand, ascending
     */
    static List<Episode> unmeasured(List<CheckSlot> slots, Attendance there, List<Instant> taken, Instant now) {
        List<Episode> found = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            CheckSlot slot = slots.get(i);
            CheckState state = state(slot, there, taken, now);
            if (state == CheckState.MISSED || state == CheckState.LATE) {
                long due = slot.due().getEpochSecond();
                Stream<Instant> next = i + 1 < slots.size() ? Stream.of(slots.get(i + 1).due()) : Stream.empty();
                found.add(new Episode(Kind.MISSED_CHECK, due, due, over(slot.due(), there, taken, next), Sample.NONE, 0, false));
            }
        }
        return found;
    }

    private static long over(Instant due, Attendance there, List<Instant> taken, Stream<Instant> next) {
        Stream<Instant> gone = Stream.concat(Stream.ofNullable(there.period().to()), there.leaves().stream().map(Period::from));
        return Stream.of(taken.stream(), gone, next).flatMap(ends -> ends).filter(end -> !end.isBefore(due)).min(Comparator.naturalOrder())
                .map(Instant::getEpochSecond).orElse(Episode.OPEN);
    }
}
