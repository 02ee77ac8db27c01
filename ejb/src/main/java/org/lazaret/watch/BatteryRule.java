package org.lazaret.watch;

import java.util.function.Consumer;

/** A battery is low from the first reading that says so until one says that it is good again, or the patch is off. */
final class BatteryRule {
    private final WatchRules.Battery numbers;
    private final int quiet;

    BatteryRule(WatchRules rules) {
        numbers = rules.battery();
        quiet = rules.quiet();
    }

    void heard(Track battery, Sample sample, Consumer<Episode> heard) {
        int percent = sample.battery();
        if (percent == Sample.NONE) {
            return;
        }
        if (battery.isOpen()) {
            battery.worsen(percent);
            if (percent >= numbers.ok()) {
                battery.end(sample.at(), heard);
            }
        } else if (percent <= numbers.low() && !battery.isQuiet(sample.at(), quiet)) {
            battery.raise(sample.at(), sample.at(), percent, sample.wear(), heard);
        }
    }
}
