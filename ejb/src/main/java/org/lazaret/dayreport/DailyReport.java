package org.lazaret.dayreport;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The figures of a day with the lists they are the numbers of.
 *
 * @param lists   by figure, each in the order of its keys; a figure that cannot be told as of the moment asked is missing
 * @param changes what was recorded after 24:00 has changed, by figure; empty while the day lasts; figures that did not change are missing
 * @param even    whether begin + in − out = end
 */
public record DailyReport(SiteDay day, Map<Figure, List<Line>> lists, Map<Figure, Change> changes, boolean even) {

    /** @param added rows that are there now and were not at 24:00, {@code removed} the other way round */
    public record Change(int added, int removed) {

        static Change between(List<Line> before, List<Line> now) {
            Set<String> were = before.stream().map(Line::key).collect(Collectors.toSet());
            Set<String> are = now.stream().map(Line::key).collect(Collectors.toSet());
            return new Change((int) are.stream().filter(key -> !were.contains(key)).count(), (int) were.stream().filter(key -> !are.contains(key)).count());
        }

        boolean isNone() {
            return added == 0 && removed == 0;
        }
    }

    /** @param atEnd the lists as they were recorded at 24:00; {@code null} while the day lasts */
    static DailyReport of(SiteDay day, Map<Figure, List<Line>> found, Map<Figure, List<Line>> atEnd, boolean even) {
        Map<Figure, List<Line>> lists = new EnumMap<>(Figure.class);
        Map<Figure, Change> changes = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            if (figure.isToldAsOf() || !day.asked()) {
                lists.put(figure, found.getOrDefault(figure, List.of()).stream().sorted(Comparator.comparing(Line::key)).toList());
            }
            if (figure.isToldAsOf() && atEnd != null) {
                Change change = Change.between(atEnd.getOrDefault(figure, List.of()), lists.get(figure));
                if (!change.isNone()) {
                    changes.put(figure, change);
                }
            }
        }
        return new DailyReport(day, lists, changes, even);
    }

    /** @return {@code null} for what cannot be told as of the moment asked */
    public Integer count(Figure figure) {
        return lists.containsKey(figure) ? Integer.valueOf(lists.get(figure).size()) : null;
    }
}
