package org.lazaret.watch;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** What is remembered about one kind of episode of one person: what leads to it, what is open, what leads out of it. */
final class Track {
    private static final int RISING = 1;
    private static final int CLEARING = 2;
    private static final int OPEN = 4;
    private static final int REFUTED = 8;

    final Run rising;
    final Run clearing;
    private final Kind kind;
    private Episode open;
    private boolean refuted;
    private long refutedAt;

    Track(Kind kind) {
        this.kind = kind;
        rising = new Run(kind);
        clearing = new Run(kind);
    }

    boolean isOpen() {
        return open != null;
    }

    /** {@code null} while none is open. */
    Episode open() {
        return open;
    }

    void raise(long onset, long at, int peak, int wear, Consumer<Episode> heard) {
        startAnew();
        open = new Episode(kind, onset, at, Episode.OPEN, peak, wear, false);
        heard.accept(open);
    }

    /** @throws NullPointerException when none is open */
    void worsen(int value) {
        int peak = kind.worse(open.peak(), value);
        if (peak != open.peak()) {
            open = new Episode(kind, open.onset(), open.raised(), Episode.OPEN, peak, open.wear(), false);
        }
    }

    /** Ends what is open, if anything is; what follows begins from nothing. */
    void end(long at, Consumer<Episode> heard) {
        close(at, false, heard);
    }

    void refute(long at, Consumer<Episode> heard) {
        close(at, true, heard);
        refuted = true;
        refutedAt = at;
    }

    private void close(long at, boolean isRefuted, Consumer<Episode> heard) {
        if (open != null) {
            heard.accept(new Episode(kind, open.onset(), open.raised(), at, open.peak(), open.wear(), isRefuted));
        }
        open = null;
        startAnew();
    }

    private void startAnew() {
        rising.forget();
        clearing.forget();
    }

    /** Whether somebody has looked so shortly before that the patch is not believed. */
    boolean isQuiet(long at, int quiet) {
        return refuted && at - refutedAt < quiet;
    }

    /** First second after the quiet time, or the lowest there is. */
    long quietUntil(int quiet) {
        return refuted ? refutedAt + quiet : Long.MIN_VALUE;
    }

    void write(ByteBuffer to, long now) {
        to.put((byte) ((rising.isRunning() ? RISING : 0) | (clearing.isRunning() ? CLEARING : 0) | (open == null ? 0 : OPEN)
                | (refuted ? REFUTED : 0)));
        if (rising.isRunning()) {
            rising.write(to, now);
        }
        if (clearing.isRunning()) {
            clearing.write(to, now);
        }
        if (open != null) {
            Packed.write(to, now - open.onset());
            Packed.write(to, now - open.raised());
            Packed.writeSigned(to, open.peak());
            Packed.write(to, open.wear());
        }
        if (refuted) {
            Packed.write(to, now - refutedAt);
        }
    }

    void read(ByteBuffer from, long now) {
        int flags = from.get();
        if ((flags & RISING) != 0) {
            rising.read(from, now);
        }
        if ((flags & CLEARING) != 0) {
            clearing.read(from, now);
        }
        if ((flags & OPEN) != 0) {
            open = new Episode(kind, now - Packed.read(from), now - Packed.read(from), Episode.OPEN, (int) Packed.readSigned(from),
                    (int) Packed.read(from), false);
        }
        if ((flags & REFUTED) != 0) {
            refuted = true;
            refutedAt = now - Packed.read(from);
        }
    }
}
