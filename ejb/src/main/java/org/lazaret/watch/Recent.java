package org.lazaret.watch;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The plausible readings of the last minutes, oldest first. */
final class Recent {
    private static final int USUAL = 8;
    private long[] at = new long[USUAL];
    private int[] centi = new int[USUAL];
    private int size;

    void take(long second, int value) {
        if (size == at.length) {
            at = Arrays.copyOf(at, 2 * size);
            centi = Arrays.copyOf(centi, 2 * size);
        }
        at[size] = second;
        centi[size++] = value;
    }

    /** Keeps what was measured at that second or later. */
    void forgetBefore(long second) {
        int gone = 0;
        while (gone < size && at[gone] < second) {
            gone++;
        }
        if (gone > 0) {
            System.arraycopy(at, gone, at, 0, size - gone);
            System.arraycopy(centi, gone, centi, 0, size - gone);
            size -= gone;
        }
    }

    void forgetAll() {
        size = 0;
    }

    /** Whether the value lies more than that below the median; never when there is none. */
    boolean fellBy(int fall, int value) {
        return highest() - value > fall && Median.twice(Arrays.copyOf(centi, size)) - 2 * value > 2 * fall;
    }

    private int highest() {
        int highest = Integer.MIN_VALUE / 2;
        for (int i = 0; i < size; i++) {
            highest = Math.max(highest, centi[i]);
        }
        return highest;
    }

    /** Newest first, each by what it differs from the one after it. */
    void write(ByteBuffer to, long now) {
        Packed.write(to, size);
        long later = now;
        int other = 0;
        for (int i = size - 1; i >= 0; i--) {
            Packed.write(to, later - at[i]);
            Packed.writeSigned(to, centi[i] - other);
            later = at[i];
            other = centi[i];
        }
    }

    void read(ByteBuffer from, long now) {
        size = (int) Packed.read(from);
        at = new long[Math.max(USUAL, size)];
        centi = new int[at.length];
        long later = now;
        int other = 0;
        for (int i = size - 1; i >= 0; i--) {
            at[i] = later -= Packed.read(from);
            centi[i] = other += (int) Packed.readSigned(from);
        }
    }
}
