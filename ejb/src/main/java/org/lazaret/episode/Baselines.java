package org.lazaret.episode;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.lazaret.conflict.CountedReadings;
import org.lazaret.patch.Worn;
import org.lazaret.reading.WearIndex.Wears;
import org.lazaret.watch.ClockHours;
import org.lazaret.watch.History;
import org.lazaret.watch.Sample;
import org.lazaret.watch.Timeline;
import org.lazaret.watch.WatchRules;

/** What is usual for the people of one delivery: read for all of them at once, when the first of them enters a new hour. */
final class Baselines {
    private static final long DAY_SECONDS = 86_400;
    private static final int DAY_HOURS = 24;

    private final UUID site;
    private final CountedReadings readings;
    private final WatchRules rules;
    private final ZoneId zone;
    private final ClockHours hours;
    private final Set<UUID> people;
    private final Supplier<Wears> wears;
    private final Map<Long, Map<UUID, Integer>> known = new HashMap<>();

    /** @param wears of the site, asked for only when they are needed */
    Baselines(UUID site, CountedReadings readings, WatchRules rules, ZoneId zone, Set<UUID> people, Supplier<Wears> wears) {
        this.site = site;
        this.readings = readings;
        this.rules = rules;
        this.zone = zone;
        this.people = people;
        this.wears = wears;
        hours = new ClockHours(zone);
    }

    /** @return hundredths of a degree; {@link Sample#NONE} when too few readings are known */
    int of(UUID person, long hour) {
        return known.computeIfAbsent(hour, this::read).getOrDefault(person, Sample.NONE);
    }

    private Map<UUID, Integer> read(long hour) {
        Map<UUID, List<Worn>> worn = wears.get().byNumber().values().stream().filter(w -> people.contains(w.person()))
                .collect(Collectors.groupingBy(Worn::person));
        Map<Integer, List<Sample>> samples = new HashMap<>();
        for (int day = 1; day <= rules.relative().historyDays(); day++) {
            long from = hours.from(hour - (long) DAY_HOURS * day);
            readings.of(site, numbers(worn.values(), from), from - rules.onBody().fallWithin(), from + ClockHours.SECONDS)
                    .forEach((wear, found) -> samples.computeIfAbsent(wear, w -> new ArrayList<>()).addAll(found));
        }
        Map<UUID, Integer> usual = new HashMap<>();
        worn.forEach((person, his) -> usual.put(person, History.of(timeline(person, his, samples), rules, zone).applyAsInt(hour)));
        return usual;
    }

    private static Timeline timeline(UUID person, List<Worn> worn, Map<Integer, List<Sample>> samples) {
        return Timeline.of(Timelines.worn(person, worn), worn.stream()
                .flatMap(w -> samples.getOrDefault(w.number(), List.of()).stream()).toList(), List.of(), List.of());
    }

    private static List<Integer> numbers(Collection<List<Worn>> worn, long around) {
        return worn.stream().flatMap(List::stream).filter(w -> w.from().getEpochSecond() < around + DAY_SECONDS
                && (w.to() == null || w.to().getEpochSecond() > around - DAY_SECONDS)).map(Worn::number).toList();
    }
}
