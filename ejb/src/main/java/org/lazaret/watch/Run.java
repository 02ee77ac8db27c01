package org.lazaret.watch;

import java.nio.ByteBuffer;

/** Readings in a row that all say the same: from when to when, and the worst of them. */
final class Run {
    private final Kind kind;
    private boolean running;
    private long from;
    private long last;
    private int worst;

    Run(Kind kind) {
        this.kind = kind;
    }

    /** One more of them; what comes so long after the last that there is a gap begins anew. */
    void take(long at, int value, int gap) {
        if (!running || at - last >= gap) {
            from = at;
            worst = value;
            running = true;
        }
        last = at;
        worst = kind.worse(worst, value);
    }

    void forget() {
        running = false;
    }

    boolean isRunning() {
        return running;
    }

    /** Whether it has lasted for so long, in seconds; the same second counts. */
    boolean lasts(int seconds) {
        return running && last - from >= seconds;
    }

    long from() {
        return from;
    }

    int worst() {
        return worst;
    }

    void write(ByteBuffer to, long now) {
        Packed.write(to, now - from);
        Packed.write(to, now - last);
        Packed.writeSigned(to, worst);
    }

    void read(ByteBuffer source, long now) {
        from = now - Packed.read(source);
        last = now - Packed.read(source);
        worst = (int) Packed.readSigned(source);
        running = true;
    }
}
