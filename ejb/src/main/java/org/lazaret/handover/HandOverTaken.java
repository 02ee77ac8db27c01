package org.lazaret.handover;

import java.time.Instant;
import org.lazaret.shared.Refusal;

/** Another has taken the shift over already. */
public final class HandOverTaken extends Refusal {
    private static final long serialVersionUID = 1L;

    HandOverTaken(String by, Instant at) {
        super("hand-over-taken", 409, "by", by, "at", at);
    }
}
