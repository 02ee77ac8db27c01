package org.lazaret.manual;

import java.time.Instant;
import org.lazaret.shared.Refusal;

/** The person did not stay at the site when the temperature was measured, or is not known there at all. */
public final class NotStaying extends Refusal {
    private static final long serialVersionUID = 1L;

    NotStaying(Instant measuredAt) {
        super("not-staying", 422, "measuredAt", measuredAt);
    }
}
