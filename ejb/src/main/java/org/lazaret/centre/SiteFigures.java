package org.lazaret.centre;

import java.util.Optional;
import org.lazaret.alert.AlertCounts.Open;
import org.lazaret.dayreport.Movements.Moved;
import org.lazaret.forecast.Forecasts;
import org.lazaret.site.Site;
import org.lazaret.site.SiteKind;

/**
 * A site in figures, as of one moment.
 *
 * @param open     whether it takes people
 * @param mayLeave people who may leave now and have not been let go
 * @param overdue  people of whom a planned test has passed without a sample
 * @param told     the free rooms of the days to come; {@code null} where no rooms are given to one person each
 */
public record SiteFigures(Site site, boolean open, Moved moved, long mayLeave, Open alerts, long overdue, Forecasts.OfSite told) {

    public Optional<Capacity> capacity() {
        return Optional.ofNullable(told).map(of -> Capacity.of(of.house()));
    }

    /** Rooms that can take somebody now. */
    int free() {
        return capacity().map(Capacity::free).orElse(0);
    }

    /** Whether the isolated can be sent here. */
    boolean takesTheIsolated() {
        return open && site.kind() == SiteKind.ISOLATION;
    }
}
