package org.lazaret.series;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.lazaret.watch.Sample;

/**
 * What makes two deliveries one reading (invariant 7): the same wear, time and value. Of what came beside it, the higher
 * air and the lower battery stay, so that the order of the deliveries does not matter. Another value at the same time is
 * a second reading.
 */
final class Samples {
    /** By time, and at one time by value. */
    static final Comparator<Sample> IN_ORDER = Comparator.comparingLong(Sample::at).thenComparingInt(Sample::centi);

    private Samples() {
    }

    /** In order, each reading once. */
    static List<Sample> once(Collection<Sample> samples) {
        List<Sample> sorted = new ArrayList<>(samples);
        if (isAscending(sorted)) {
            return sorted;
        }
        sorted.sort(IN_ORDER);
        int kept = 0;
        for (Sample next : sorted) {
            Sample before = kept == 0 ? null : sorted.get(kept - 1);
            if (before != null && same(before, next)) {
                sorted.set(kept - 1, joined(before, next));
            } else {
                sorted.set(kept++, next);
            }
        }
        sorted.subList(kept, sorted.size()).clear();
        return sorted;
    }

    /** Each later than the one before, which readings of one wear nearly always are: then nothing is to be done. */
    private static boolean isAscending(List<Sample> samples) {
        long last = Long.MIN_VALUE;
        for (Sample sample : samples) {
            if (sample.at() <= last) {
                return false;
            }
            last = sample.at();
        }
        return true;
    }

    static boolean same(Sample one, Sample other) {
        return one.at() == other.at() && one.centi() == other.centi() && one.wear() == other.wear();
    }

    static Sample joined(Sample one, Sample other) {
        int battery = one.battery() == Sample.NONE ? other.battery()
                : other.battery() == Sample.NONE ? one.battery() : Math.min(one.battery(), other.battery());
        return new Sample(one.at(), one.centi(), Math.max(one.air(), other.air()), battery, one.wear());
    }
}
