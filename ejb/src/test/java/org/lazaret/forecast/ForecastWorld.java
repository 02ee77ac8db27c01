package org.lazaret.forecast;

import org.lazaret.access.Access;
import org.lazaret.division.Divisions;
import org.lazaret.division.Populations;
import org.lazaret.release.ReleaseWorld;

/** The services that look ahead, on the entity manager of those that let people go. */
public final class ForecastWorld {
    private ForecastWorld() {
    }

    public static Forecasts forecasts(ReleaseWorld w) {
        return new Forecasts(w.world.em, new Access(), w.world.sites, new Divisions(w.world.em), populations(w),
                new ForecastFacts(w.world.em, w.world.sites, w.book, new Admissions(w.world.em)), w.world.trail, w.world.clock);
    }

    static Populations populations(ReleaseWorld w) {
        return new Populations(w.world.em, new Access(), w.world.trail, w.world.clock);
    }
}
