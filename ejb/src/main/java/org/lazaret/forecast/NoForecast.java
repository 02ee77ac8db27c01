package org.lazaret.forecast;

import org.lazaret.shared.Refusal;
import org.lazaret.site.SiteKind;

/** The site has no rooms that are given to one person each: a ward is counted by its beds, and people at home need none. */
public final class NoForecast extends Refusal {
    private static final long serialVersionUID = 1L;

    NoForecast(SiteKind kind) {
        super("no-forecast", 422, "kind", kind);
    }
}
