package org.lazaret.watch;

import java.util.function.Consumer;

/**
 * A fever of this person (settled reading 8): the patch has been clearly above what is usual for this person at this hour
 * for as long as a fever takes. It is over when everything measured has been near the usual again for long enough. Where
 * an hour has no baseline, nothing is raised in it, and what is open is followed by the last baseline there was.
 */
final class RelativeFeverRule {
    private final WatchRules.Relative numbers;
    private final WatchRules.Fever asFever;
    private final int gap;
    private final int quiet;

    RelativeFeverRule(WatchRules rules) {
        numbers = rules.relative();
        asFever = rules.fever();
        gap = rules.gap();
        quiet = rules.quiet();
    }

    /** An on-body reading of the patch. */
    void patch(Track fever, Baseline baseline, Sample sample, Consumer<Episode> heard) {
        if (fever.isOpen()) {
            goOn(fever, baseline, sample.at(), sample.centi(), heard);
        } else if (!baseline.isKnown()) {
            return;
        } else if (sample.centi() < baseline.centi() + numbers.rise()) {
            fever.rising.forget();
        } else {
            fever.rising.take(sample.at(), sample.centi(), gap);
            if (fever.rising.lasts(asFever.sustained()) && !fever.isQuiet(sample.at(), quiet)) {
                fever.raise(fever.rising.from(), sample.at(), fever.rising.worst(), sample.wear(), heard);
            }
        }
    }

    /** A reading by thermometer: it raises nothing here, and helps to clear. */
    void manual(Track fever, Baseline baseline, Manual reading, Consumer<Episode> heard) {
        if (fever.isOpen()) {
            goOn(fever, baseline, reading.at(), reading.centi(), heard);
        }
    }

    private void goOn(Track fever, Baseline baseline, long at, int centi, Consumer<Episode> heard) {
        fever.worsen(centi);
        if (centi >= baseline.lastKnown() + numbers.clearRise()) {
            fever.clearing.forget();
            return;
        }
        fever.clearing.take(at, centi, gap);
        if (fever.clearing.lasts(asFever.clearFor())) {
            fever.end(at, heard);
        }
    }
}
