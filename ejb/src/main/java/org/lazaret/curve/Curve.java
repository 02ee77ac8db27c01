package org.lazaret.curve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lazaret.watch.Judging;
import org.lazaret.watch.Quality;
import org.lazaret.watch.Wearing;

/**
 * What patches measured on somebody's body, to be drawn: a line wherever readings follow each other, and what is known
 * about where they do not.
 *
 * @param stretches in order of time, each in order of time and without a gap in it
 * @param blanks    times between and after them, in order
 * @param days      calendar days on which something was measured on the body, in order
 */
public record Curve(List<List<Point>> stretches, List<Blank> blanks, List<Day> days) {
    /** What is farther apart is not joined by a line: nothing is known of the time between, in seconds. */
    static final int JOINED = 900;

    /**
     * A stretch of time.
     *
     * @param from   whole seconds since 1970 UTC, included
     * @param to     excluded
     * @param points how many are drawn at most, but each stretch has three
     */
    public record Window(long from, long to, int points) {
    }

    /** @param now nothing is missing that is still to come; whole seconds since 1970 UTC */
    static Curve of(List<Part> parts, Window window, long now) {
        Blanks blanks = new Blanks(parts.stream().flatMap(part -> part.timeline().wears().stream()), JOINED);
        SortedMap<LocalDate, Day> days = new TreeMap<>();
        List<List<Point>> stretches = new ArrayList<>();
        parts.forEach(part -> stretches.addAll(stretches(part, window, blanks, days)));
        stretches.sort(Comparator.comparingLong(stretch -> stretch.get(0).at()));
        between(parts, stretches, window, now, blanks);
        return new Curve(thinned(stretches, window.points()), blanks.found(), List.copyOf(days.values()));
    }

    /** The line of one site; a reading that is none of the body breaks it. */
    private static List<List<Point>> stretches(Part part, Window window, Blanks blanks, SortedMap<LocalDate, Day> days) {
        Days each = new Days(days, part.zone());
        Line line = new Line();
        Judging.through(part.timeline(), part.rules(), (sample, quality) -> {
            if (quality != Quality.ON_BODY) {
                blanks.other(sample.at(), quality);
                line.lift();
                return;
            }
            Point point = new Point(sample.at(), sample.centi());
            line.draw(point);
            if (point.at() >= window.from() && point.at() < window.to()) {
                each.take(point);
            }
        });
        each.end();
        return line.stretches;
    }

    /** A pen that is lifted wherever nothing is known. */
    private static final class Line {
        private final List<List<Point>> stretches = new ArrayList<>();
        private List<Point> stretch = List.of();
        private long last = Long.MIN_VALUE / 2;

        void lift() {
            last = Long.MIN_VALUE / 2;
        }

        void draw(Point point) {
            if (point.at() - last > JOINED) {
                stretch = new ArrayList<>();
                stretches.add(stretch);
            }
            stretch.add(point);
            last = point.at();
        }
    }

    /** From the first patch on, or the window's begin, to its end, or now. */
    private static void between(List<Part> parts, List<List<Point>> stretches, Window window, long now, Blanks blanks) {
        long first = parts.stream().flatMap(part -> part.timeline().wears().stream()).mapToLong(Wearing::from).min().orElse(Long.MAX_VALUE);
        long at = Math.max(window.from(), first);
        for (List<Point> stretch : stretches) {
            blanks.between(at, stretch.get(0).at());
            at = Math.max(at, stretch.get(stretch.size() - 1).at());
        }
        blanks.between(at, Math.min(window.to(), now));
    }

    private static List<List<Point>> thinned(List<List<Point>> stretches, int points) {
        int all = stretches.stream().mapToInt(List::size).sum();
        return all <= points ? stretches
                : stretches.stream().map(stretch -> Thinning.to((int) ((long) points * stretch.size() / all), stretch)).toList();
    }
}
