package org.lazaret.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.lazaret.sim.Body;
import org.lazaret.sim.FeverCourse;
import org.lazaret.sim.Life;

/**
 * The bodies under the numbered patches of the demonstration: two of them have a fever that began shortly before the first
 * start, and one patch has said nothing for longer than a patch may.
 *
 * @param first start of the demonstration
 */
record DemoBodies(Instant first) {
    private static final int UTC_PLUS_8 = 8 * 3600;
    private static final Set<Integer> FEVERS = Set.of(3, 11);
    private static final int SILENT = 7;
    private static final Duration FEVER_BEGAN = Duration.ofMinutes(40);
    private static final Duration FEVER_ROSE = Duration.ofMinutes(25);
    private static final Duration FEVER_LASTS = Duration.ofDays(3);
    private static final Duration SILENT_FOR = Duration.ofMinutes(125);
    private static final double FEVER_HEIGHT = 2.0;
    private static final double COOLEST_MEAN = 36.2;
    private static final double WAVE = 0.3;
    private static final double ROOM_AIR = 26;

    /** @param from when the patch was put on, seconds since 1970 UTC */
    Life life(int number, long from) {
        // Healthy ones stay well below the fever line: their means are spread over three tenths of a degree.
        double mean = COOLEST_MEAN + (number * 37 % 30) / 100.0;
        Body body = new Body(mean, WAVE, UTC_PLUS_8, FEVERS.contains(number) ? List.of(fever()) : List.of());
        return new Life(number, number * 1_000_003L + from, body, List.of(new Life.Wear(1, from, Long.MAX_VALUE)), List.of(), ROOM_AIR);
    }

    boolean isHeard(int number, long at) {
        return number != SILENT || at < first.minus(SILENT_FOR).getEpochSecond();
    }

    private FeverCourse fever() {
        long onset = first.minus(FEVER_BEGAN).getEpochSecond();
        return new FeverCourse(FeverCourse.Shape.CONTINUOUS, onset, onset + FEVER_ROSE.toSeconds(), onset + FEVER_LASTS.toSeconds(), FEVER_HEIGHT);
    }
}
