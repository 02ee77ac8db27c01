package org.lazaret.series;

import java.util.List;
import org.lazaret.watch.Sample;

/**
 * The roll-up of one day of one wear, made when its readings are put together.
 *
 * @param day      of the epoch, UTC
 * @param readings all of them, off the body and faulty ones too
 * @param lowest   of the physiological readings, hundredths of a degree; {@code null} when there was none
 * @param middle   their median
 * @param highest  their highest
 */
public record DayOfWear(int wear, int day, int readings, Integer lowest, Integer middle, Integer highest) {
    /** Below is off the body (settled reading 9). */
    private static final int LEAST = 3400;
    /** Above is a fault of the device. */
    private static final int MOST = 4300;

    /** @param samples of that day and wear, at least one */
    static DayOfWear of(int wear, int day, List<Sample> samples) {
        int[] physiological = samples.stream().mapToInt(Sample::centi).filter(c -> c >= LEAST && c <= MOST).sorted().toArray();
        int count = physiological.length;
        return count == 0 ? new DayOfWear(wear, day, samples.size(), null, null, null)
                : new DayOfWear(wear, day, samples.size(), physiological[0], physiological[count / 2], physiological[count - 1]);
    }
}
