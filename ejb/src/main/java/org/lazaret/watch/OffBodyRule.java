package org.lazaret.watch;

import java.util.function.Consumer;

/** A patch that lies beside the skin for a while needs somebody to look; it is over when it has been on for a while. */
final class OffBodyRule {
    private final WatchRules.OffBody numbers;
    private final int gap;
    private final int quiet;

    OffBodyRule(WatchRules rules) {
        numbers = rules.offBody();
        gap = rules.gap();
        quiet = rules.quiet();
    }

    void off(Track off, Sample sample, Consumer<Episode> heard) {
        if (off.isOpen()) {
            off.worsen(sample.centi());
            off.clearing.forget();
            return;
        }
        off.rising.take(sample.at(), sample.centi(), gap);
        if (off.rising.lasts(numbers.sustained()) && !off.isQuiet(sample.at(), quiet)) {
            off.raise(off.rising.from(), sample.at(), off.rising.worst(), sample.wear(), heard);
        }
    }

    void on(Track off, Sample sample, Consumer<Episode> heard) {
        if (!off.isOpen()) {
            off.rising.forget();
            return;
        }
        off.clearing.take(sample.at(), sample.centi(), gap);
        if (off.clearing.lasts(numbers.clearFor())) {
            off.end(sample.at(), heard);
        }
    }
}
