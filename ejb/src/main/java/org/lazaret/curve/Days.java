package org.lazaret.curve;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.SortedMap;

/** Sums up each calendar day, of readings that come in the order of time; two sites may share a day. */
final class Days {
    private final SortedMap<LocalDate, Day> found;
    private final ZoneId zone;
    private LocalDate date;
    private long from;
    private long to;
    private int readings;
    private int lowest;
    private int highest;

    Days(SortedMap<LocalDate, Day> found, ZoneId zone) {
        this.found = found;
        this.zone = zone;
    }

    void take(Point point) {
        if (point.at() < from || point.at() >= to) {
            end();
            begin(point);
        }
        readings++;
        lowest = Math.min(lowest, point.centi());
        highest = Math.max(highest, point.centi());
    }

    private void begin(Point point) {
        date = Instant.ofEpochSecond(point.at()).atZone(zone).toLocalDate();
        from = date.atStartOfDay(zone).toEpochSecond();
        to = date.plusDays(1).atStartOfDay(zone).toEpochSecond();
        readings = 0;
        lowest = point.centi();
        highest = point.centi();
    }

    /** No more come. */
    void end() {
        if (date != null) {
            found.merge(date, new Day(date, readings, lowest, highest), (one, other) -> new Day(one.day(), one.readings() + other.readings(),
                    Math.min(one.lowest(), other.lowest()), Math.max(one.highest(), other.highest())));
        }
        date = null;
        to = from;
    }
}
