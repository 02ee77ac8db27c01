package org.lazaret.patch;

import org.lazaret.shared.Refusal;

/** The life cycle of a patch does not allow this step from where the patch stands. */
public final class PatchStepRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    public PatchStepRefused(String code, PatchCycle.Step step, PatchCondition now) {
        super("patch-step-refused", 409, "patch", code, "step", step, "phase", now.phase(), "since", now.since());
    }
}
