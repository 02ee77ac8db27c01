package org.lazaret.drafting;

import org.lazaret.shared.Refusal;

/** The draft does not stand so that this could be done with it. */
public final class DraftStepRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    DraftStepRefused(DraftStep.Kind step, DraftState state) {
        super("draft-step-refused", 409, "step", step, "state", state);
    }
}
