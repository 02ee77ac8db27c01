package org.lazaret.watch;

import java.nio.ByteBuffer;
import java.util.function.LongToIntFunction;

/** What is usual for this person in the hour that runs, asked for once an hour. */
final class Baseline {
    private boolean asked;
    private long hourFrom;
    private int centi = Sample.NONE;
    private int lastKnown = Sample.NONE;

    /** @param baselines hundredths of a degree by hour of {@link ClockHours}, {@link Sample#NONE} where there is none */
    void turnTo(long at, ClockHours hours, LongToIntFunction baselines) {
        if (asked && at - hourFrom < ClockHours.SECONDS) {
            return;
        }
        hourFrom = at - hours.passed(at);
        centi = baselines.applyAsInt(hours.of(at));
        lastKnown = centi == Sample.NONE ? lastKnown : centi;
        asked = true;
    }

    boolean isKnown() {
        return centi != Sample.NONE;
    }

    int centi() {
        return centi;
    }

    /** Of this hour, else of the last one that had one. */
    int lastKnown() {
        return lastKnown;
    }

    /** Without a baseline a 0 stands; no body is that cold. */
    void write(ByteBuffer to, long now) {
        Packed.write(to, asked ? now - hourFrom + 1 : 0);
        if (asked) {
            Packed.write(to, centi == Sample.NONE ? 0 : centi);
            Packed.write(to, lastKnown == Sample.NONE ? 0 : lastKnown);
        }
    }

    void read(ByteBuffer from, long now) {
        long passed = Packed.read(from);
        asked = passed > 0;
        if (asked) {
            hourFrom = now - passed + 1;
            centi = orNone((int) Packed.read(from));
            lastKnown = orNone((int) Packed.read(from));
        }
    }

    private static int orNone(int kept) {
        return kept == 0 ? Sample.NONE : kept;
    }
}
