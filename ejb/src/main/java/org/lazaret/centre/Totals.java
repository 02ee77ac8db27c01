package org.lazaret.centre;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.lazaret.alert.AlertCounts.Open;
import org.lazaret.dayreport.Movements.Moved;

/**
 * All sites together.
 *
 * @param capacity of the open isolation sites alone, where the isolated can be sent: those that are forecast together
 */
public record Totals(Capacity capacity, Moved moved, long mayLeave, Open alerts, long overdue) {

    static Totals of(List<SiteFigures> sites) {
        return new Totals(sites.stream().filter(SiteFigures::takesTheIsolated).flatMap(one -> one.capacity().stream()).reduce(Capacity.NONE, Capacity::plus),
                sites.stream().map(SiteFigures::moved).reduce(Moved.NONE, Moved::plus), sum(sites, SiteFigures::mayLeave),
                new Open(sum(sites, one -> one.alerts().fevers()), sum(sites, one -> one.alerts().unclaimedFevers()), sum(sites, one -> one.alerts().silences()),
                        first(sites, one -> one.alerts().silentSince()), sum(sites, one -> one.alerts().unclaimed()), first(sites, one -> one.alerts().unclaimedSince())),
                sum(sites, SiteFigures::overdue));
    }

    private static long sum(List<SiteFigures> sites, ToLongFunction<SiteFigures> figure) {
        return sites.stream().mapToLong(figure).sum();
    }

    private static Instant first(List<SiteFigures> sites, Function<SiteFigures, Instant> since) {
        return sites.stream().map(since).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
    }
}
