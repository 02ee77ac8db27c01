package org.lazaret.transfer;

import java.util.UUID;
import org.lazaret.shared.Refusal;

/** The person leaves by a transfer that a destination waits for: the pick-up is recorded there, so that their bed stays theirs. */
public final class TransferUnderWay extends Refusal {
    private static final long serialVersionUID = 1L;

    public TransferUnderWay(UUID transfer, TransferState state) {
        super("transfer-under-way", 409, "transfer", transfer, "state", state);
    }
}
