package org.lazaret.laboratory;

import org.lazaret.sample.Sample;

/** How far a sample has come, and what came of it. */
public enum SampleState {
    COLLECTED, DISPATCHED, RECEIVED,
    /** Its tube never came: counts as none. */
    LOST,
    NEGATIVE, POSITIVE,
    /** Its pool is positive: somebody in it is, and each is tested alone at once. */
    RECALLED,
    /** A retest is asked for at once. */
    WEAK,
    /** Counts as none. */
    INVALID,
    /** Written down by mistake: counts as none. */
    WITHDRAWN;

    /** The one place that says so. @param stands whether it was not withdrawn */
    static SampleState of(Sample sample, boolean stands, TubeFate fate) {
        if (!stands) {
            return WITHDRAWN;
        }
        if (fate.result() != null) {
            return switch (fate.result().outcome()) {
                case NEGATIVE -> NEGATIVE;
                case POSITIVE -> sample.tube().isPool() ? RECALLED : POSITIVE;
                case WEAK -> WEAK;
                case INVALID -> INVALID;
            };
        }
        if (fate.receipt() != null) {
            return fate.receipt().arrived() ? RECEIVED : LOST;
        }
        return fate.consignment() == null ? COLLECTED : DISPATCHED;
    }

    /** Whether its laboratory may still say something. */
    public boolean isAwaited() {
        return this == COLLECTED || this == DISPATCHED || this == RECEIVED;
    }

    /** Whether the person is swabbed again at once because of it. */
    public boolean asksAgain() {
        return this == RECALLED || this == WEAK;
    }
}
