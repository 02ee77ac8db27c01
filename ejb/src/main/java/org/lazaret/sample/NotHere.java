package org.lazaret.sample;

import java.time.Instant;
import org.lazaret.shared.Refusal;

/** The person did not stay at the site when the sample was taken, or the room is none of the site's. */
public final class NotHere extends Refusal {
    private static final long serialVersionUID = 1L;

    NotHere(Instant collectedAt) {
        super("not-here", 422, "collectedAt", collectedAt);
    }
}
