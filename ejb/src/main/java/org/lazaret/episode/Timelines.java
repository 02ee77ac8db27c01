package org.lazaret.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.lazaret.conflict.CountedReadings;
import org.lazaret.manual.ManualReadings;
import org.lazaret.patch.Worn;
import org.lazaret.reading.WearIndex;
import org.lazaret.shared.UuidBytes;
import org.lazaret.watch.Episode;
import org.lazaret.watch.Kind;
import org.lazaret.watch.Manual;
import org.lazaret.watch.Refutation;
import org.lazaret.watch.Sample;
import org.lazaret.watch.Timeline;
import org.lazaret.watch.Wearing;

/** Everything that is known of somebody's temperatures at a site, put in order. */
@ApplicationScoped
public class Timelines {
    private static final long DAY_SECONDS = 86_400;

    /** Days are named one by one in the query: nobody is isolated for longer than a year. */
    private static final long LONGEST_SECONDS = 366 * DAY_SECONDS;

    /** Days of readings that are taken into memory at once; a day of one person has 1,440 and takes some 60 kB. */
    private static final long PORTION_DAYS = 200;

    /** A gateway's clock may be ahead of ours by minutes. */
    private static final long AHEAD_SECONDS = 3_600;

    private EntityManager em;
    private CountedReadings readings;
    private ManualReadings manuals;

    protected Timelines() {
    }

    @Inject
    public Timelines(EntityManager em, CountedReadings readings, ManualReadings manuals) {
        this.em = em;
        this.readings = readings;
        this.manuals = manuals;
    }

    /**
     * Hands over each person's timeline, from the first patch or thermometer on; readings are locked, so nothing comes in
     * between. Four statements a portion of people, so that neither statements nor memory grow with each of them.
     */
    void each(UUID site, Collection<UUID> people, WearIndex.Wears wears, Instant now, BiConsumer<UUID, Timeline> walk) {
        long end = now.getEpochSecond() + AHEAD_SECONDS;
        Map<UUID, List<Wearing>> worn = new LinkedHashMap<>();
        people.forEach(person -> worn.put(person, new ArrayList<>()));
        wears.byNumber().values().stream().filter(wear -> worn.containsKey(wear.person()))
                .forEach(wear -> wearing(wear).ifPresent(worn.get(wear.person())::add));
        Map<UUID, List<Wearing>> portion = new LinkedHashMap<>();
        long days = 0;
        for (Map.Entry<UUID, List<Wearing>> each : worn.entrySet()) {
            portion.put(each.getKey(), each.getValue());
            days += Span.of(each.getValue(), end).days();
            if (days >= PORTION_DAYS) {
                read(site, portion, end).forEach(walk);
                portion.clear();
                days = 0;
            }
        }
        read(site, portion, end).forEach(walk);
    }

    /** When somebody may have sent readings, in epoch seconds: from the one, before the other. */
    private record Span(long from, long to) {
        static Span of(Collection<Wearing> worn, long end) {
            long from = worn.stream().mapToLong(Wearing::from).min().orElse(0);
            long to = worn.stream().mapToLong(Wearing::to).max().orElse(0);
            return new Span(from, Math.min(Math.min(to, end), from + LONGEST_SECONDS));
        }

        long days() {
            return to > from ? (to - from) / DAY_SECONDS + 1 : 0;
        }
    }

    private Map<UUID, Timeline> read(UUID site, Map<UUID, List<Wearing>> people, long end) {
        if (people.isEmpty()) {
            return Map.of();
        }
        List<Wearing> all = people.values().stream().flatMap(List::stream).toList();
        Span span = Span.of(all, end);
        Map<Integer, List<Sample>> samples = readings.of(site, all.stream().map(Wearing::number).toList(), span.from(), span.to());
        Map<UUID, List<Manual>> measured = manuals.standing(site, people.keySet(), 0, end);
        Map<UUID, List<Refutation>> refuted = refutations(site, people.keySet());
        Map<UUID, Timeline> timelines = new LinkedHashMap<>();
        people.forEach((person, worn) -> timelines.put(person, Timeline.of(worn,
                worn.stream().flatMap(wear -> samples.getOrDefault(wear.number(), List.of()).stream()).toList(),
                measured.getOrDefault(person, List.of()), refuted.getOrDefault(person, List.of()))));
        return timelines;
    }

    static List<Wearing> worn(UUID person, Collection<Worn> wears) {
        return wearings(wears.stream().filter(w -> w.person().equals(person)).toList());
    }

    /** In whole seconds, as readings are. */
    public static List<Wearing> wearings(Collection<Worn> wears) {
        return wears.stream().map(Timelines::wearing).flatMap(Optional::stream).toList();
    }

    /** Readings have whole seconds; a patch that was on for less than one was not on. */
    private static Optional<Wearing> wearing(Worn worn) {
        long from = worn.from().getEpochSecond();
        long to = worn.to() == null ? Episode.OPEN : worn.to().getEpochSecond();
        return to > from ? Optional.of(new Wearing(worn.number(), from, to)) : Optional.empty();
    }

    private Map<UUID, List<Refutation>> refutations(UUID site, Collection<UUID> people) {
        List<?> rows = em.createNativeQuery("""
                select person_id, kind, timestampdiff(second, '1970-01-01', occurred_at) from episode_check
                where site_id = :site and person_id in (:people) and found = 'REFUTED'""")
                .setParameter("site", UuidBytes.of(site)).setParameter("people", people.stream().map(UuidBytes::of).toList()).getResultList();
        return rows.stream().map(row -> (Object[]) row).collect(Collectors.groupingBy(row -> UuidBytes.from((byte[]) row[0]),
                Collectors.mapping(row -> new Refutation(Kind.valueOf((String) row[1]), ((Number) row[2]).longValue()), Collectors.toList())));
    }
}
