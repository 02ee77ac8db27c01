package org.lazaret.sim;

import java.util.List;

/**
 * The true temperature under somebody's arm.
 *
 * @param mean      over a healthy day, in °C
 * @param amplitude of the day's wave around it, in °C; lowest at four in the morning
 * @param utcOffset of the wall clock, in seconds
 */
public record Body(double mean, double amplitude, int utcOffset, List<FeverCourse> fevers) {
    private static final int DAY = 86_400;
    private static final int COLDEST = 4 * 3600;

    /** What it would be without a fever. */
    public double usual(long at) {
        double sinceColdest = Math.floorMod(at + utcOffset - COLDEST, (long) DAY);
        return mean - amplitude * Math.cos(2 * Math.PI * sinceColdest / DAY);
    }

    public double celsius(long at) {
        double celsius = usual(at);
        for (FeverCourse each : fevers) {
            celsius += each.adds(at);
        }
        return celsius;
    }
}
