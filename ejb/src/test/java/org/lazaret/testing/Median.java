package org.lazaret.testing;

import java.util.Arrays;

/** The value in the middle of what was measured. */
public final class Median {
    private Median() {
    }

    /** @param values at least one; left in their order */
    public static double of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
