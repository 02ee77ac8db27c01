package org.lazaret.stay;

import java.time.Instant;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.Occurrence;
import org.lazaret.stay.StayStep.Kind;

/** Which step a stay can take from where it stands; what each step asks for besides is its own. */
final class StayCycle {
    private StayCycle() {
    }

    /** @throws StayStepRefused not from there */
    static void require(Kind step, StayState from) {
        if (!allows(step, from)) {
            throw new StayStepRefused(step, from);
        }
    }

    /**
     * @param since when the step before it happened; {@code null} when nothing stands before it
     * @throws StayStepRefused not from there
     * @throws Invalid         it lies before that
     */
    static void require(Kind step, StayState from, Instant since, Occurrence when) {
        require(step, from);
        if (since != null && when.occurredAt().isBefore(since)) {
            throw new Invalid("occurredAt", "before-last-step", "since", since);
        }
    }

    static boolean allows(Kind step, StayState from) {
        return switch (step) {
            case EXPECTED, SET_OUT -> from == StayState.ORDERED;
            case ADMITTED, CANCELLED -> from == StayState.ORDERED || from == StayState.EN_ROUTE;
            case MOVED, OUT, RETURNED, RELEASED, TRANSFERRED, DIED, ABSCONDED -> from == StayState.ADMITTED;
            case DEPARTED -> hasEnded(from);
            case WITHDRAWN -> from == StayState.ADMITTED || hasEnded(from) || from == StayState.CLOSED;
        };
    }

    /** May go, and has not left yet. */
    private static boolean hasEnded(StayState state) {
        return switch (state) {
            case RELEASED, TRANSFERRED, ABSCONDED, DIED -> true;
            case ORDERED, EN_ROUTE, ADMITTED, CANCELLED, CLOSED -> false;
        };
    }
}
