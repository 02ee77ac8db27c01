package org.lazaret.release;

import org.lazaret.shared.Refusal;

/** An override is by two users: a site manager or coordinator, and a doctor (invariant 6). */
public final class OverrideRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    /** @param why {@code both-have-signed}, {@code same-user}, {@code wrong-role} or {@code nothing-unmet} */
    OverrideRefused(String why) {
        super("override-refused", 422, "why", why);
    }
}
