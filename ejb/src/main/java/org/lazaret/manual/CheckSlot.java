package org.lazaret.manual;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the checks of a day (R7): due at a time of the protocol. What is measured counts for the check whose time is
 * nearest, so that a morning round at 10:24 is a late morning check and not an early evening one: a slot reaches half-way
 * to its neighbours, the first from midnight and the last to midnight.
 *
 * @param number from 1, {@code of} how many a day
 * @param from   included
 * @param due    by when it should be done
 * @param to     excluded
 */
public record CheckSlot(LocalDate day, int number, int of, Instant from, Instant due, Instant to) {

    /** The checks of a day of the site's calendar, the earliest first; none where no times are set. */
    public static List<CheckSlot> of(LocalDate day, List<LocalTime> times, ZoneId zone) {
        List<LocalTime> sorted = times.stream().sorted().distinct().toList();
        List<CheckSlot> slots = new ArrayList<>();
        Instant from = day.atStartOfDay(zone).toInstant();
        Instant midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
        for (int i = 0; i < sorted.size(); i++) {
            Instant due = day.atTime(sorted.get(i)).atZone(zone).toInstant();
            Instant to = i + 1 == sorted.size() ? midnight : between(due, day.atTime(sorted.get(i + 1)).atZone(zone).toInstant());
            slots.add(new CheckSlot(day, i + 1, sorted.size(), from, due, to));
            from = to;
        }
        return slots;
    }

    private static Instant between(Instant one, Instant other) {
        return Instant.ofEpochSecond((one.getEpochSecond() + other.getEpochSecond()) / 2);
    }

    public boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}
