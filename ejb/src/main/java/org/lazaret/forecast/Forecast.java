package org.lazaret.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Free rooms of a site now and on each day to come.
 *
 * @param now          free now, on what is known
 * @param days         today and those after it
 * @param runsOut      the first day on which no room is left, on the careful reading; {@code null} for none of these days
 * @param runsOutLate  the same on the hopeful reading
 * @param below        the first day below the reserve line; {@code null} for none, or where no line is set
 * @param belowLate    the same on the hopeful reading
 */
public record Forecast(int now, List<DayAhead> days, LocalDate runsOut, LocalDate runsOutLate, LocalDate below, LocalDate belowLate) {
    /** As far ahead as the command centre looks: the longest central isolation of the rules seeded (R1). */
    public static final int DAYS = 14;

    /**
     * One day. {@code free + taken + held + turning + out} are all rooms of the site.
     *
     * @param free       at 24:00, careful; below 0 so many are missing
     * @param lowest     the fewest of the day, careful
     * @param most       at 24:00, hopeful
     * @param mostLowest the fewest of the day, hopeful
     * @param taken      by those who have no room yet and come until then
     * @param held       by those who are there, or kept
     * @param turning    left and not clean yet
     * @param out        out of service
     * @param leaving    people who leave that day
     * @param cleaned    rooms that become free that day
     * @param announced  people who are expected that day
     * @param supposed   people who come besides
     */
    public record DayAhead(LocalDate date, int free, int lowest, int most, int mostLowest, int taken, int held, int turning, int out, int leaving,
            int cleaned, int announced, int supposed) {

        DayAhead plus(DayAhead other) {
            return new DayAhead(date, free + other.free, lowest + other.lowest, most + other.most, mostLowest + other.mostLowest, taken + other.taken,
                    held + other.held, turning + other.turning, out + other.out, leaving + other.leaving, cleaned + other.cleaned,
                    announced + other.announced, supposed + other.supposed);
        }
    }

    /** @param reserve rooms to be kept free (R21); {@code null} where no line is set */
    public static Forecast of(House house, Integer reserve) {
        List<LocalDate> dates = IntStream.range(0, DAYS).mapToObj(house.today()::plusDays).toList();
        Line careful = Line.careful(house, dates);
        Line hopeful = Line.hopeful(house, dates);
        List<DayAhead> days = new ArrayList<>();
        Instant from = house.now();
        for (LocalDate date : dates) {
            Instant to = house.startOf(date.plusDays(1)).minusNanos(1);
            days.add(day(house, new Span(date, from, to), careful, hopeful));
            from = house.startOf(date.plusDays(1));
        }
        return of(free(house), List.copyOf(days), reserve);
    }

    private static Forecast of(int now, List<DayAhead> days, Integer reserve) {
        int line = reserve == null ? Integer.MIN_VALUE : reserve;
        return new Forecast(now, days, first(days, DayAhead::lowest, 1), first(days, DayAhead::mostLowest, 1), first(days, DayAhead::lowest, line),
                first(days, DayAhead::mostLowest, line));
    }

    /** Several sites as one, day by day. @param all at least one, of the same days */
    static Forecast sum(List<Forecast> all, Integer reserve) {
        List<DayAhead> days = IntStream.range(0, DAYS).mapToObj(i -> all.stream().map(one -> one.days().get(i)).reduce(DayAhead::plus).orElseThrow()).toList();
        return of(all.stream().mapToInt(Forecast::now).sum(), days, reserve);
    }

    /** @param to the last instant of the day */
    private record Span(LocalDate date, Instant from, Instant to) {
        boolean has(Instant moment) {
            return moment != null && !moment.isBefore(from) && !moment.isAfter(to);
        }
    }

    private static DayAhead day(House house, Span span, Line careful, Line hopeful) {
        Instant end = span.to();
        return new DayAhead(span.date(), careful.free(end), careful.lowest(span.from(), end), hopeful.free(end), hopeful.lowest(span.from(), end),
                careful.taken(end), count(house, RoomAhead.Place.HELD, end), count(house, RoomAhead.Place.TURNING, end),
                count(house, RoomAhead.Place.OUT, end), (int) house.stays().stream().filter(one -> span.has(one.leaves().told())).count(),
                (int) house.rooms().stream().filter(room -> room.free().told() != null && room.free().told().isAfter(house.now()) && span.has(room.free().told())).count(),
                house.announced(span.date()).size(), house.supposed(span.date()));
    }

    private static int free(House house) {
        return count(house, RoomAhead.Place.FREE, house.now());
    }

    private static int count(House house, RoomAhead.Place place, Instant moment) {
        return (int) house.rooms().stream().filter(room -> room.at(moment) == place).count();
    }

    private static LocalDate first(List<DayAhead> days, ToIntFunction<DayAhead> lowest, int line) {
        return days.stream().filter(day -> lowest.applyAsInt(day) < line).map(DayAhead::date).findFirst().orElse(null);
    }
}
