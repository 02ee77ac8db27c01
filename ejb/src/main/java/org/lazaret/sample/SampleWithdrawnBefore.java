package org.lazaret.sample;

import java.util.UUID;
import org.lazaret.shared.Refusal;
import org.lazaret.shared.Withdrawal;

/** The sample was withdrawn already. */
public final class SampleWithdrawnBefore extends Refusal {
    private static final long serialVersionUID = 1L;

    SampleWithdrawnBefore(UUID sample, Withdrawal before) {
        super("sample-withdrawn", 409, "sample", sample, "withdrawnAt", before.at(), "reason", before.reason());
    }
}
