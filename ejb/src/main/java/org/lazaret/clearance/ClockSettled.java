package org.lazaret.clearance;

import java.util.List;
import java.util.stream.Stream;
import org.lazaret.clearance.Finding.About;
import org.lazaret.clearance.Finding.Lack;
import org.lazaret.clearance.Finding.Unmet;
import org.lazaret.clearance.Situation.Clock;
import org.lazaret.clearance.Situation.Restart;

/** Nobody leaves on a clock that is in question, or on one that has not begun (R8). */
final class ClockSettled {
    private ClockSettled() {
    }

    static Finding judge(Situation situation) {
        Clock clock = situation.clock();
        List<Unmet> undecided = clock.inQuestion().isEmpty() ? List.of()
                : List.of(Unmet.blocks(Lack.RESTART_UNDECIDED, clock.inQuestion().stream().map(at -> "RESTART " + at).toArray(String[]::new)));
        List<Unmet> inside = !clock.lastPositiveInside() ? List.of() : List.of(Unmet.blocks(Lack.LAST_POSITIVE_INSIDE, "LAST_POSITIVE"));
        return Finding.of(About.CLOCK, Stream.concat(undecided.stream(), inside.stream()).toList(), List.of(),
                Stream.concat(clock.settled().stream(), clock.restarts().stream().map(Restart::recordedAt)));
    }
}
