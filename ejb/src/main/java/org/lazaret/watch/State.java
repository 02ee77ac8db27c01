package org.lazaret.watch;

import java.nio.ByteBuffer;

/**
 * All that must be remembered of one person's timeline up to a second in order to go on from there: everything until
 * then, that second included, is in it. It changes as the timeline goes on and belongs to one thread; as bytes it is
 * some dozens long.
 */
public final class State {
    static final int NO_WEAR = 0;
    private static final byte VERSION = 1;

    final Recent recent = new Recent();
    final Baseline baseline = new Baseline();
    final Track fever = new Track(Kind.FEVER);
    final Run byHand = new Run(Kind.FEVER);
    final Track relative = new Track(Kind.RELATIVE_FEVER);
    final Track offBody = new Track(Kind.OFF_BODY);
    final Track battery = new Track(Kind.LOW_BATTERY);
    final Track silence = new Track(Kind.SILENCE);
    int wear = NO_WEAR;
    long wornSince;
    long lastLife;
    private boolean begun;
    private long at;

    /** Last second that is in it; {@link Long#MIN_VALUE} before anything is. */
    public long at() {
        return begun ? at : Long.MIN_VALUE;
    }

    /** Number of the wear that is open, 0 when none is. */
    public int wear() {
        return wear;
    }

    void turnTo(long second) {
        at = second;
        begun = true;
    }

    Track of(Kind kind) {
        return switch (kind) {
            case FEVER -> fever;
            case RELATIVE_FEVER -> relative;
            case OFF_BODY -> offBody;
            case LOW_BATTERY -> battery;
            case SILENCE -> silence;
            case MISSED_CHECK, OVERDUE_TEST, RELEASE_DOUBTED -> throw new IllegalArgumentException("no matter of readings: " + kind);
        };
    }

    /** Appends itself. @throws java.nio.BufferOverflowException when there is no room for it */
    public void write(ByteBuffer to) {
        to.put(VERSION);
        Packed.writeSigned(to, begun ? at : -1);
        if (begun) {
            Packed.write(to, wear);
            if (wear != NO_WEAR) {
                Packed.write(to, at - wornSince);
                Packed.write(to, at - lastLife);
            }
            recent.write(to, at);
            baseline.write(to, at);
            for (Track each : tracks()) {
                each.write(to, at);
            }
            to.put((byte) (byHand.isRunning() ? 1 : 0));
            if (byHand.isRunning()) {
                byHand.write(to, at);
            }
        }
    }

    /** Takes one from where the buffer stands. @throws IllegalArgumentException when it was written by another version */
    public static State read(ByteBuffer from) {
        if (from.get() != VERSION) {
            throw new IllegalArgumentException("written by another version");
        }
        State state = new State();
        long at = Packed.readSigned(from);
        if (at >= 0) {
            state.turnTo(at);
            state.readRest(from);
        }
        return state;
    }

    private void readRest(ByteBuffer from) {
        wear = (int) Packed.read(from);
        if (wear != NO_WEAR) {
            wornSince = at - Packed.read(from);
            lastLife = at - Packed.read(from);
        }
        recent.read(from, at);
        baseline.read(from, at);
        for (Track each : tracks()) {
            each.read(from, at);
        }
        if (from.get() != 0) {
            byHand.read(from, at);
        }
    }

    private Track[] tracks() {
        return new Track[] {fever, relative, offBody, battery, silence};
    }
}
