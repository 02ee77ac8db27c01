package org.lazaret.watch;

import org.lazaret.protocol.NoRule;
import org.lazaret.protocol.Protocol;
import org.lazaret.protocol.Rule;

/**
 * The numbers that readings are judged by, all of them protocol data: temperatures in hundredths of a degree, times in
 * seconds.
 *
 * @param gap     what is at least this far apart is no longer in a row, for raising and for clearing (settled reading 8)
 * @param silence a worn patch is silent after this long without a reading (settled reading 9)
 * @param quiet   for this long after a refutation the patch raises no new episode of that kind (R27)
 */
public record WatchRules(Fever fever, Relative relative, OnBody onBody, OffBody offBody, Battery battery, int gap, int silence,
        int quiet) {

    /**
     * R7 and settled reading 8.
     *
     * @param line      at or above it is fever
     * @param atOnce    at or above it a single reading is enough
     * @param clear     below it the fever goes
     * @param sustained how long a patch must be at or above the line
     * @param clearFor  how long everything must be below the clearing line
     * @param apartMin  how far apart two thermometer readings must be at least to be two
     * @param apartMax  how far apart they may be at most to be of one fever
     */
    public record Fever(int line, int atOnce, int clear, int sustained, int clearFor, int apartMin, int apartMax) {
        static Fever of(Protocol protocol) {
            return new Fever(protocol.centi(Rule.FEVER_LINE), protocol.centi(Rule.FEVER_AT_ONCE_LINE), protocol.centi(Rule.FEVER_CLEAR_LINE),
                    protocol.seconds(Rule.FEVER_SUSTAINED_MINUTES), protocol.seconds(Rule.FEVER_CLEAR_MINUTES),
                    protocol.seconds(Rule.FEVER_MANUAL_APART_MINUTES_MIN),
                    protocol.seconds(Rule.FEVER_MANUAL_APART_MINUTES_MAX));
        }
    }

    /**
     * Settled reading 8.
     *
     * @param rise        above the baseline, at or above it is a fever of this person
     * @param clearRise   above the baseline, below it the fever goes
     * @param historyDays how many days before today a baseline looks back
     * @param readingsMin how many readings a baseline needs
     */
    public record Relative(int rise, int clearRise, int historyDays, int readingsMin) {
        static Relative of(Protocol protocol) {
            return new Relative(protocol.centi(Rule.RELATIVE_FEVER_RISE), protocol.centi(Rule.RELATIVE_FEVER_CLEAR_RISE),
                    protocol.whole(Rule.RELATIVE_FEVER_HISTORY_HOURS) / 24,
                    protocol.whole(Rule.RELATIVE_FEVER_READINGS_MIN));
        }
    }

    /**
     * What makes a reading one of a body (settled reading 9).
     *
     * @param lowest     below it the patch is off
     * @param highest    above it the device is at fault
     * @param fall       a fall of more than this is one off the body
     * @param fallWithin how far back the reading is compared
     * @param air        as near as this to the air of the room is off the body
     * @param warmUp     first time on the skin, in which nothing is judged
     */
    public record OnBody(int lowest, int highest, int fall, int fallWithin, int air, int warmUp) {
        /** Whether it is a temperature of a body, in hundredths of a degree. */
        public boolean has(int centi) {
            return centi >= lowest && centi <= highest;
        }
        static OnBody of(Protocol protocol) {
            return new OnBody(protocol.centi(Rule.OFF_BODY_LINE), protocol.centi(Rule.DEVICE_FAULT_LINE), protocol.centi(Rule.OFF_BODY_FALL),
                    protocol.seconds(Rule.OFF_BODY_FALL_MINUTES),
                    protocol.centi(Rule.OFF_BODY_AIR), protocol.seconds(Rule.WARM_UP_MINUTES));
        }
    }

    /** How long a patch must be off before somebody looks, and on before it is over. */
    public record OffBody(int sustained, int clearFor) {
        static OffBody of(Protocol protocol) {
            return new OffBody(protocol.seconds(Rule.OFF_BODY_SUSTAINED_MINUTES), protocol.seconds(Rule.OFF_BODY_CLEAR_MINUTES));
        }
    }

    /** Low at or below, good again at or above, in percent. */
    public record Battery(int low, int ok) {
        static Battery of(Protocol protocol) {
            return new Battery(protocol.whole(Rule.BATTERY_LOW_PERCENT), protocol.whole(Rule.BATTERY_OK_PERCENT));
        }
    }

    /** @throws NoRule when no version in force there has one of the numbers */
    public static WatchRules of(Protocol protocol) {
        return new WatchRules(Fever.of(protocol), Relative.of(protocol), OnBody.of(protocol), OffBody.of(protocol), Battery.of(protocol),
                protocol.seconds(Rule.FEVER_GAP_MINUTES), protocol.seconds(Rule.SILENCE_MINUTES),
                protocol.seconds(Rule.REFUTATION_QUIET_MINUTES));
    }
}
