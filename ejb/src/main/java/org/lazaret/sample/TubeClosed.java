package org.lazaret.sample;

import java.time.Instant;
import org.lazaret.shared.Refusal;

/** The tube was closed before. */
public final class TubeClosed extends Refusal {
    private static final long serialVersionUID = 1L;

    TubeClosed(String tube, Instant closedAt) {
        super("tube-closed", 409, "tube", tube, "closedAt", closedAt);
    }
}
