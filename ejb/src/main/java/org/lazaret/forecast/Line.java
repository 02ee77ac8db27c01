package org.lazaret.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Free rooms over time, on one reading of what cannot be told: the careful one, by which nobody leaves of whom nothing is known
 * and whoever may come does at once; or the hopeful one, by which they leave as soon as is thinkable and do not come.
 */
final class Line {
    private final House house;
    private final boolean careful;
    private final List<Instant> free;
    private final List<Need> needs = new ArrayList<>();

    /** @param until {@code null} for never */
    private record Need(Instant from, Instant until, int people) {
        int at(Instant moment) {
            return !from.isAfter(moment) && (until == null || until.isAfter(moment)) ? people : 0;
        }
    }

    private Line(House house, boolean careful, List<LocalDate> days) {
        this.house = house;
        this.careful = careful;
        free = house.rooms().stream().map(room -> side(room.free())).filter(Objects::nonNull).sorted().toList();
        house.stays().stream().filter(StayAhead::needsRoom).forEach(this::known);
        days.forEach(this::unknown);
    }

    static Line careful(House house, List<LocalDate> days) {
        return new Line(house, true, days);
    }

    static Line hopeful(House house, List<LocalDate> days) {
        return new Line(house, false, days);
    }

    private Instant side(Outlook outlook) {
        return careful ? outlook.told() : outlook.soonest();
    }

    private void known(StayAhead one) {
        Instant from = one.present() || one.comes() == null && careful ? house.now() : one.arrives(house.now());
        Instant leaves = side(one.leaves());
        if (from != null) {
            needs.add(new Need(from, leaves == null ? null : leaves.plus(house.supposed().turnover()), 1));
        }
    }

    /** Their hour is known to nobody: they need rooms from the beginning of the day. */
    private void unknown(LocalDate day) {
        Integer stay = careful ? house.supposed().longest() : house.supposed().shortest();
        Instant from = day.equals(house.today()) ? house.now() : house.startOf(day);
        Instant until = stay == null ? null : house.startOf(day.plusDays(stay)).plus(house.supposed().turnover());
        needs.add(new Need(from, until, house.supposed(day)));
    }

    /** Rooms that those take who have none yet. */
    int taken(Instant moment) {
        return house.supposed().sharing().rooms(needs.stream().mapToInt(need -> need.at(moment)).sum());
    }

    /** Free rooms; below 0 so many are missing. */
    int free(Instant moment) {
        return (int) free.stream().takeWhile(at -> !at.isAfter(moment)).count() - taken(moment);
    }

    /** The fewest at any time of {@code [from, to]}: rooms only become free, so it is at one of those times when somebody comes. */
    int lowest(Instant from, Instant to) {
        Stream<Instant> comings = needs.stream().map(Need::from).filter(at -> at.isAfter(from) && at.isBefore(to)).distinct();
        return Stream.concat(Stream.of(from, to), comings).mapToInt(this::free).min().orElseThrow();
    }
}
