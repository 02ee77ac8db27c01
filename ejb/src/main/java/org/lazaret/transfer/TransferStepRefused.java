package org.lazaret.transfer;

import org.lazaret.shared.Refusal;

/** The transfer's life cycle does not allow this from where the transfer stands. */
public final class TransferStepRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    public TransferStepRefused(TransferStep.Kind step, TransferState state) {
        super("transfer-step-refused", 409, "step", step, "state", state);
    }
}
