package org.lazaret.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lazaret.conflict.CountedReadings;
import org.lazaret.manual.ManualReadings;
import org.lazaret.patch.Worn;
import org.lazaret.reading.WearIndex;
import org.lazaret.shared.UuidBytes;
import org.lazaret.watch.Episode;
import org.lazaret.watch.Kind;
import org.lazaret.watch.Refutation;
import org.lazaret.watch.Sample;
import org.lazaret.watch.Timeline;
import org.lazaret.watch.Wearing;

/** Everything that is known of somebody's temperatures at a site, put in order. */
@ApplicationScoped
public class Timelines {
    /** Days are named one by one in the query: nobody is isolated for longer than a year. */
    private static final long LONGEST_SECONDS = 366L * 86_400;

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

    /** From the first patch or thermometer on; readings are locked, so nothing comes in between. */
    Timeline of(UUID site, UUID person, WearIndex.Wears wears, Instant now) {
        List<Wearing> worn = worn(person, wears.byNumber().values());
        long from = worn.stream().mapToLong(Wearing::from).min().orElse(0);
        long to = worn.stream().mapToLong(Wearing::to).max().orElse(0);
        List<Integer> numbers = worn.stream().map(Wearing::number).toList();
        List<Sample> samples = readings.of(site, numbers, from, Math.min(Math.min(to, now.getEpochSecond() + AHEAD_SECONDS), from + LONGEST_SECONDS)).values().stream()
                .flatMap(List::stream).toList();
        return Timeline.of(worn, samples, manuals.standing(site, List.of(person), 0, now.getEpochSecond() + AHEAD_SECONDS)
                .getOrDefault(person, List.of()), refutations(site, person));
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

    private List<Refutation> refutations(UUID site, UUID person) {
        return em.createNativeQuery("""
                select kind, timestampdiff(second, '1970-01-01', occurred_at) from episode_check
                where site_id = :site and person_id = :person and found = 'REFUTED'""")
                .setParameter("site", UuidBytes.of(site))
                .setParameter("person", UuidBytes.of(person)).getResultList().stream()
                .map(row -> new Refutation(Kind.valueOf((String) ((Object[]) row)[0]), ((Number) ((Object[]) row)[1]).longValue())).toList();
    }
}
