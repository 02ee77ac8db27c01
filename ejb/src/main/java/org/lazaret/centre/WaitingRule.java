package org.lazaret.centre;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.lazaret.centre.Waiting.Room;
import org.lazaret.centre.Waiting.Matter;
import org.lazaret.forecast.Forecast;
import org.lazaret.forecast.Together;
import org.lazaret.site.SiteKind;

/** What waits for a decision of the command centre: only what follows from figures on record, the most urgent first. */
record WaitingRule(List<SiteFigures> sites, Together together) {
    private static final int HELPERS = 3;
    private static final Comparator<Room> MOST_ROOMS = Comparator.comparing((Room room) -> -room.free()).thenComparing(room -> room.site().id());

    /** @param together the open isolation sites as one; {@code null} where there are none */
    static List<Waiting> of(List<SiteFigures> sites, Together together) {
        WaitingRule rule = new WaitingRule(sites, together);
        List<Waiting> found = new ArrayList<>();
        found.addAll(rule.each(Matter.UNCLAIMED, one -> one.alerts().unclaimed(), one -> one.alerts().unclaimedSince()));
        found.addAll(rule.shortage());
        found.addAll(rule.full());
        found.addAll(rule.each(Matter.SILENT, one -> one.alerts().silences(), one -> one.alerts().silentSince()));
        found.addAll(rule.each(Matter.OVERDUE, SiteFigures::overdue, one -> null));
        return found.stream().sorted(Comparator.comparing(Waiting::what).thenComparing(one -> -one.count())).toList();
    }

    private List<Waiting> each(Matter what, ToLongFunction<SiteFigures> count, Function<SiteFigures, Instant> since) {
        return sites.stream().filter(one -> count.applyAsLong(one) > 0).map(one -> Waiting.at(what, one.site(), count.applyAsLong(one), since.apply(one))).toList();
    }

    /** Who is full is helped by those of the same kind that have room. */
    private List<Waiting> full() {
        return sites.stream().filter(one -> one.open() && one.capacity().filter(rooms -> rooms.rooms() > 0 && rooms.free() == 0).isPresent())
                .map(one -> new Waiting(Matter.FULL, one.site(), one.capacity().orElseThrow().rooms(), null, null, null, helpers(one.site().kind(), true))).toList();
    }

    /** Rooms that run short in all of the area, and the sites that are not open and could help. */
    private List<Waiting> shortage() {
        if (together == null) {
            return List.of();
        }
        List<Waiting> found = new ArrayList<>();
        Forecast forecast = together.forecast();
        List<Room> spare = helpers(SiteKind.ISOLATION, false);
        if (forecast.runsOut() != null) {
            found.add(ahead(Matter.RUNS_OUT, forecast.runsOut(), forecast.runsOutLate(), spare));
        }
        if (forecast.below() != null) {
            found.add(ahead(Matter.BELOW_RESERVE, forecast.below(), forecast.belowLate(), spare));
        }
        if (!found.isEmpty()) {
            spare.forEach(room -> found.add(Waiting.at(Matter.SPARE, room.site(), room.free(), null)));
        }
        return found;
    }

    private Waiting ahead(Matter what, LocalDate careful, LocalDate hopeful, List<Room> spare) {
        return new Waiting(what, null, together.forecast().now(), null, careful, hopeful, spare);
    }

    private List<Room> helpers(SiteKind kind, boolean open) {
        return sites.stream().filter(one -> one.open() == open && one.site().kind() == kind && one.free() > 0).map(one -> new Room(one.site(), one.free()))
                .sorted(MOST_ROOMS).limit(HELPERS).toList();
    }
}
