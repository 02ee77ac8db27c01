package org.lazaret.watch;

/** Goes through what the patches of one person said, in order, and tells what each reading is worth. */
public final class Judging {
    private Judging() {
    }

    /** Hears of each reading. */
    @FunctionalInterface
    public interface Listener {
        void judged(Sample sample, Quality quality);
    }

    /** A fall is seen against the minutes before it: the timeline begins early enough for the first reading that matters. */
    public static void through(Timeline timeline, WatchRules rules, Listener listener) {
        QualityRule rule = new QualityRule(rules.onBody());
        Recent recent = new Recent();
        int next = 0;
        for (Wearing wear : timeline.wears()) {
            recent.forgetAll();
            for (; next < timeline.samples().size() && timeline.samples().get(next).at() < wear.to(); next++) {
                Sample sample = timeline.samples().get(next);
                listener.judged(sample, rule.judge(sample, wear.from(), recent));
            }
        }
    }
}
