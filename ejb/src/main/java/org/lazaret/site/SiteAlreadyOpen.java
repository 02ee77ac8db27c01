package org.lazaret.site;

import java.time.Instant;
import org.lazaret.shared.Refusal;

/** The site is open already; it is closed before it opens again. */
public final class SiteAlreadyOpen extends Refusal {
    private static final long serialVersionUID = 1L;

    public SiteAlreadyOpen(Instant openedAt) {
        super("site-already-open", 409, "openedAt", openedAt);
    }
}
