package org.lazaret.stay;

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
