package org.lazaret.curve;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.lazaret.conflict.CountedReadings;
import org.lazaret.curve.Curve.Window;
import org.lazaret.episode.Timelines;
import org.lazaret.patch.Worn;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;
import org.lazaret.watch.Sample;
import org.lazaret.watch.Timeline;
import org.lazaret.watch.WatchRules;

/** Reads what one site has of somebody. */
@ApplicationScoped
public class Parts {
    private Sites sites;
    private CountedReadings readings;

    protected Parts() {
    }

    @Inject
    public Parts(Sites sites, CountedReadings readings) {
        this.sites = sites;
        this.readings = readings;
    }

    /** @param worn patches of that site that were on within the window; none is no statement for readings */
    Part read(UUID siteId, List<Worn> worn, Window window) {
        Site site = sites.find(siteId);
        WatchRules rules = WatchRules.of(sites.protocol(site));
        // The line runs on to the reading before and after; a fall is seen against the minutes before.
        long from = window.from() - Math.max(Curve.JOINED, rules.onBody().fallWithin());
        List<Sample> samples = readings.of(siteId, worn.stream().map(Worn::number).toList(), from, window.to() + Curve.JOINED)
                .values().stream().flatMap(List::stream).toList();
        return new Part(Timeline.of(Timelines.wearings(worn), samples, List.of(), List.of()), rules, site.zone());
    }
}
