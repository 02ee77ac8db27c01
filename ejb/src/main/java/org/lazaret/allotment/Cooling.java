package org.lazaret.allotment;

import java.time.Duration;

/**
 * How much more cost is worth a try: less and less towards the end of the time, as the search then takes less and less.
 * Where moves are counted instead of time it stays as it is at first, so that the same seed gives the same answer.
 */
final class Cooling {
    /** Of so many times the tolerance, one in a thousand would be taken. */
    private static final int HARDLY_EVER = 7;

    private final long tolerance;
    private final long nanos;
    private final long begin = System.nanoTime();
    private long most;

    /** @param time {@code null} where moves are counted */
    Cooling(long tolerance, Duration time) {
        this.tolerance = tolerance;
        this.nanos = time == null ? 0 : time.toNanos();
        this.most = HARDLY_EVER * tolerance;
    }

    void look() {
        if (nanos > 0) {
            double left = Math.max(0, 1 - (System.nanoTime() - begin) / (double) nanos);
            most = (long) Math.ceil(HARDLY_EVER * tolerance * left);
        }
    }

    long most() {
        return most;
    }
}
