package org.lazaret.site;

import java.util.List;
import org.lazaret.shared.Refusal;

/** The site cannot close: these rooms are reserved or occupied. */
public final class SiteInUse extends Refusal {
    private static final long serialVersionUID = 1L;

    /** @param rooms their numbers, the first few of them */
    public SiteInUse(long count, List<String> rooms) {
        super("site-in-use", 409, "count", count, "rooms", rooms);
    }
}
