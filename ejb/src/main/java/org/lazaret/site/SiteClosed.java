package org.lazaret.site;

import java.util.UUID;
import org.lazaret.shared.Refusal;

/** The site is closed and takes nobody. */
public final class SiteClosed extends Refusal {
    private static final long serialVersionUID = 1L;

    public SiteClosed(UUID site) {
        super("site-closed", 409, "site", site);
    }
}
