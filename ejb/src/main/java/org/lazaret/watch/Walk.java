package org.lazaret.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongToIntFunction;

/** One walk along a timeline: readings of the patch between what is rare, all by time. */
final class Walk {
    private final Course course;
    private final State state;
    private final long since;
    private final LongToIntFunction baselines;
    private final Consumer<Episode> heard;

    Walk(Course course, State state, LongToIntFunction baselines, Consumer<Episode> heard) {
        this.course = course;
        this.state = state;
        this.since = state.at();
        this.baselines = baselines;
        this.heard = heard;
    }

    void along(Timeline more) {
        List<Turn> rare = rare(more);
        int next = 0;
        for (Sample sample : more.samples()) {
            while (next < rare.size() && rare.get(next).isBefore(sample)) {
                rare.get(next++).what().run();
            }
            requireLater(sample.at());
            course.patch(state, sample, baselines, heard);
        }
        rare.subList(next, rare.size()).forEach(turn -> turn.what().run());
    }

    /** In one second a wear ends, the next begins, the patch is read, then the thermometer, then somebody has looked. */
    private List<Turn> rare(Timeline more) {
        List<Turn> turns = new ArrayList<>();
        for (Wearing wear : more.wears()) {
            if (wear.to() != Episode.OPEN && wear.to() > since) {
                turns.add(new Turn(wear.to(), Turn.OFF, () -> course.takeOff(state, wear.to(), heard)));
            }
            if (wear.from() > since) {
                turns.add(new Turn(wear.from(), Turn.ON, () -> course.putOn(state, wear, heard)));
            }
        }
        for (Manual reading : more.manuals()) {
            requireLater(reading.at());
            turns.add(new Turn(reading.at(), Turn.MANUAL, () -> course.manual(state, reading, baselines, heard)));
        }
        for (Refutation each : more.refutations()) {
            requireLater(each.at());
            turns.add(new Turn(each.at(), Turn.REFUTED, () -> course.refuted(state, each, heard)));
        }
        turns.sort(Comparator.comparingLong(Turn::at).thenComparingInt(Turn::rank));
        return turns;
    }

    private void requireLater(long at) {
        if (at <= since) {
            throw new IllegalArgumentException("at " + at + ", and all until " + since + " is told already");
        }
    }

    private record Turn(long at, int rank, Runnable what) {
        static final int OFF = 0;
        static final int ON = 1;
        static final int MANUAL = 3;
        static final int REFUTED = 4;

        boolean isBefore(Sample sample) {
            return at < sample.at() || at == sample.at() && rank < MANUAL;
        }
    }
}
