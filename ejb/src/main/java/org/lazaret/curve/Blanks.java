package org.lazaret.curve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lazaret.curve.Blank.Why;
import org.lazaret.watch.Quality;
import org.lazaret.watch.Wearing;

/** Says why there is nothing between two temperatures: nobody is left to guess whether a patch was off or silent. */
final class Blanks {
    private final List<Wearing> wears;
    private final NavigableSet<Long> beside = new TreeSet<>();
    private final NavigableSet<Long> warming = new TreeSet<>();
    private final int gap;
    private final List<Blank> found = new ArrayList<>();

    /** @param gap seconds; what is at most this far apart is in a row */
    Blanks(Stream<Wearing> wears, int gap) {
        this.wears = wears.sorted(Comparator.comparingLong(Wearing::from)).toList();
        this.gap = gap;
    }

    /** A reading that is none of the body; one of a patch that warms up is a sign of life all the same. */
    void other(long at, Quality quality) {
        (quality == Quality.WARM_UP ? warming : beside).add(at);
    }

    /** Nothing of the body came between these seconds. */
    void between(long from, long to) {
        if (to - from <= gap) {
            return;
        }
        long at = from;
        for (long heard : warming.subSet(from, true, to, true)) {
            unheard(at, heard);
            at = heard;
        }
        unheard(at, to);
    }

    private void unheard(long from, long to) {
        long at = from;
        for (Wearing wear : wears) {
            if (wear.to() > at && wear.from() < to) {
                add(Why.NOT_WORN, at, wear.from());
                long on = Math.max(at, wear.from());
                at = Math.min(to, wear.to());
                add(beside.subSet(on, true, at, true).isEmpty() ? Why.SILENT : Why.OFF_BODY, on, at);
            }
        }
        add(Why.NOT_WORN, at, to);
    }

    /** What is as short as the readings are apart is no gap of its own. */
    private void add(Why why, long from, long to) {
        if (to - from > gap) {
            found.add(new Blank(why, from, to));
        }
    }

    List<Blank> found() {
        return List.copyOf(found);
    }
}
