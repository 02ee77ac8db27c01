package org.lazaret.watch;

import java.util.Arrays;

/** The value in the middle, twice, since the middle of two may be a half. */
final class Median {
    private Median() {
    }

    /** @param values at least one; sorted in place */
    static int twice(int[] values) {
        Arrays.sort(values);
        return values[(values.length - 1) / 2] + values[values.length / 2];
    }
}
