package org.lazaret.patch;

import java.time.Instant;
import org.lazaret.shared.Refusal;

/** The person was at none of the caller's sites at that time, so nobody can have put a patch on them there. */
public final class NotPresent extends Refusal {
    private static final long serialVersionUID = 1L;

    public NotPresent(Instant from, Instant to) {
        super("not-present", 422, "from", from, "to", to);
    }
}
