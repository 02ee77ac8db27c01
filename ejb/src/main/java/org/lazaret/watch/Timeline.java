package org.lazaret.watch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * What is known of one person, in whatever order it came: sorted by time, each second once. Of two values of a second the
 * higher counts (settled reading 10); what a patch sent while this person did not wear it is left out.
 *
 * @param wears of this person, which never overlap
 */
public record Timeline(List<Wearing> wears, List<Sample> samples, List<Manual> manuals, List<Refutation> refutations) {
    private static final Comparator<Sample> WARMEST = Comparator.comparingInt(Sample::centi)
            .thenComparing(Comparator.comparingInt(Sample::battery).reversed()).thenComparing(Comparator.comparingInt(Sample::air).reversed());

    public static Timeline of(Collection<Wearing> wears, Collection<Sample> samples, Collection<Manual> manuals,
            Collection<Refutation> refutations) {
        List<Wearing> worn = wears.stream().distinct().sorted(Comparator.comparingLong(Wearing::from)).toList();
        return new Timeline(worn, oneASecond(worn(samples, worn), Sample::at, BinaryOperator.maxBy(WARMEST)),
                oneASecond(manuals, Manual::at, BinaryOperator.maxBy(Comparator.comparingInt(Manual::centi))),
                refutations.stream().distinct().sorted(Comparator.comparingLong(Refutation::at)).toList());
    }

    private static List<Sample> worn(Collection<Sample> samples, List<Wearing> wears) {
        Map<Integer, List<Wearing>> byNumber = wears.stream().collect(Collectors.groupingBy(Wearing::number));
        List<Sample> worn = new ArrayList<>(samples.size());
        Wearing last = null;
        for (Sample sample : samples) {
            if (last == null || !covers(last, sample)) {
                last = byNumber.getOrDefault(sample.wear(), List.of()).stream().filter(wear -> covers(wear, sample)).findFirst().orElse(null);
            }
            if (last != null) {
                worn.add(sample);
            }
        }
        return worn;
    }

    private static boolean covers(Wearing wear, Sample sample) {
        return wear.number() == sample.wear() && sample.at() >= wear.from() && sample.at() < wear.to();
    }

    private static <T> List<T> oneASecond(Collection<T> all, ToLongFunction<T> at, BinaryOperator<T> which) {
        List<T> sorted = new ArrayList<>(all);
        if (isAscending(sorted, at)) {
            return List.copyOf(sorted);
        }
        sorted.sort(Comparator.comparingLong(at));
        int kept = 0;
        for (T each : sorted) {
            if (kept > 0 && at.applyAsLong(sorted.get(kept - 1)) == at.applyAsLong(each)) {
                sorted.set(kept - 1, which.apply(sorted.get(kept - 1), each));
            } else {
                sorted.set(kept++, each);
            }
        }
        return List.copyOf(sorted.subList(0, kept));
    }

    private static <T> boolean isAscending(List<T> all, ToLongFunction<T> at) {
        long last = Long.MIN_VALUE;
        for (T each : all) {
            if (at.applyAsLong(each) <= last) {
                return false;
            }
            last = at.applyAsLong(each);
        }
        return true;
    }
}
