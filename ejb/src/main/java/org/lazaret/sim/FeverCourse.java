package org.lazaret.sim;

/**
 * One fever as it truly was: the label that a found episode is compared with. Times are whole seconds since 1970 UTC.
 *
 * @param height what it adds at its peak to the usual temperature, in °C
 */
public record FeverCourse(Shape shape, long onset, long peak, long end, double height) {
    /** How a fever goes between onset and end. */
    public enum Shape {
        /** Up, high for long, down. */
        CONTINUOUS,
        /** Up and at once down again. */
        PEAKED,
        /** Higher in the evening than in the morning. */
        REMITTENT,
        /** Gone and back several times a day. */
        SPIKING
    }

    private static final double DAY = 86_400;

    /** What it adds at that second, in °C. */
    public double adds(long at) {
        if (at <= onset || at >= end) {
            return 0;
        }
        double rising = smooth((at - onset) / (double) (peak - onset));
        double falling = switch (shape) {
            case PEAKED -> at < peak ? 1 : 1 - smooth((at - peak) / (double) (end - peak));
            case CONTINUOUS, REMITTENT, SPIKING -> smooth((end - at) / (0.25 * (end - peak)));
        };
        return height * Math.min(rising, falling) * wave(at);
    }

    private double wave(long at) {
        double days = (at - peak) / DAY;
        return switch (shape) {
            case CONTINUOUS, PEAKED -> 1;
            case REMITTENT -> 0.8 + 0.2 * Math.cos(2 * Math.PI * days);
            case SPIKING -> 0.5 + 0.5 * Math.cos(6 * Math.PI * days);
        };
    }

    /** From 0 to 1 without a corner. */
    private static double smooth(double part) {
        double within = Math.max(0, Math.min(1, part));
        return within * within * (3 - 2 * within);
    }
}
