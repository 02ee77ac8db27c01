package org.lazaret.stay;

import java.util.UUID;
import org.lazaret.shared.Refusal;

/** The person is at a site already, or expected at one (invariant 2). */
public final class AlreadyStaying extends Refusal {
    private static final long serialVersionUID = 1L;

    /** @param stay which one; {@code null} when it is at a site that is not the caller's to see */
    public AlreadyStaying(StayState state, UUID stay) {
        super("already-staying", 409, "state", state, "stay", stay);
    }
}
