package org.lazaret.watch;

import java.util.function.Consumer;

/**
 * A fever (R7, settled reading 8): from the patch an unbroken run at or above the line, from the thermometer two readings
 * of one fever, from either a single one that is very high. It is over when everything measured has been below the
 * clearing line for long enough.
 *
 * <p>Two thermometer readings belong to one fever while no lower one lies between and nothing has cleared it; they may be
 * the morning's and the evening's. After a refutation the patch keeps quiet for a while, the thermometer never.
 */
final class FeverRule {
    private final WatchRules.Fever numbers;
    private final int gap;
    private final int quiet;

    FeverRule(WatchRules rules) {
        numbers = rules.fever();
        gap = rules.gap();
        quiet = rules.quiet();
    }

    /** An on-body reading of the patch. */
    void patch(Track fever, Run byHand, Sample sample, Consumer<Episode> heard) {
        if (!goesOn(fever, byHand, sample.at(), sample.centi(), heard)) {
            if (sample.centi() < numbers.line()) {
                fever.rising.forget();
                return;
            }
            fever.rising.take(sample.at(), sample.centi(), gap);
            boolean enough = fever.rising.lasts(numbers.sustained()) || sample.centi() >= numbers.atOnce();
            if (enough && !fever.isQuiet(sample.at(), quiet)) {
                raise(fever, fever.rising, byHand, sample.at(), sample.wear(), heard);
            }
        }
    }

    /** A reading by thermometer. */
    void manual(Track fever, Run byHand, Manual reading, Consumer<Episode> heard) {
        if (!goesOn(fever, byHand, reading.at(), reading.centi(), heard)) {
            if (reading.centi() < numbers.line()) {
                byHand.forget();
                return;
            }
            byHand.take(reading.at(), reading.centi(), numbers.apartMax() + 1);
            if (byHand.lasts(numbers.apartMin()) || reading.centi() >= numbers.atOnce()) {
                raise(fever, byHand, byHand, reading.at(), 0, heard);
            }
        }
    }

    private void raise(Track fever, Run cause, Run byHand, long at, int wear, Consumer<Episode> heard) {
        fever.raise(cause.from(), at, cause.worst(), wear, heard);
        byHand.forget();
    }

    /** Follows an open fever, or a first thermometer reading that waits for its second, until it is cleared. */
    private boolean goesOn(Track fever, Run byHand, long at, int centi, Consumer<Episode> heard) {
        boolean open = fever.isOpen();
        if (open) {
            fever.worsen(centi);
        }
        if (open || byHand.isRunning()) {
            if (cleared(fever, at, centi)) {
                byHand.forget();
                fever.end(at, heard);
            }
        }
        return open;
    }

    private boolean cleared(Track fever, long at, int centi) {
        if (centi >= numbers.clear()) {
            fever.clearing.forget();
            return false;
        }
        fever.clearing.take(at, centi, gap);
        return fever.clearing.lasts(numbers.clearFor());
    }
}
