package org.lazaret.stay;

import org.lazaret.shared.Refusal;

/** The stay's life cycle does not allow this from where the stay stands. */
public final class StayStepRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    public StayStepRefused(StayStep.Kind step, StayState state) {
        super("stay-step-refused", 409, "step", step, "state", state);
    }
}
