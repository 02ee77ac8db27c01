package org.lazaret.restart;

import org.lazaret.shared.Refusal;

/** Somebody has decided otherwise meanwhile. */
public final class RestartRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    RestartRefused(ClockRestart.State state, ClockRestart.State wanted) {
        super("restart-refused", 409, "state", "CLOCK_" + state, "wanted", "CLOCK_" + wanted);
    }
}
