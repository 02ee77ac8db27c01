package org.lazaret.series;

import java.util.Arrays;

/** Bytes being written: whole numbers in as few bytes as they need, seven bits in each. */
final class Packing {
    private byte[] bytes;
    private int length;

    Packing(int expected) {
        bytes = new byte[Math.max(16, expected)];
    }

    Packing octet(int value) {
        room(1);
        bytes[length++] = (byte) value;
        return this;
    }

    /** @param value not negative */
    Packing count(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
        return this;
    }

    /** A number near zero on either side takes one byte. */
    Packing step(int value) {
        return count(folded(value));
    }

    /** As {@link #step}, with a place for what is not there. @param value {@code null} when there is none */
    Packing stepOrNone(Integer value) {
        return count(value == null ? 0 : folded(value) + 1);
    }

    /** Numbers on both sides of zero, laid in turn onto those above it. */
    private static long folded(int value) {
        return ((long) value << 1 ^ value >> 31) & 0xffff_ffffL;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
