package org.lazaret.watch;

import java.nio.ByteBuffer;

/** Whole numbers in as few bytes as they need: seven bits a byte, the lowest first. */
final class Packed {
    private Packed() {
    }

    static void write(ByteBuffer to, long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            to.put((byte) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        to.put((byte) rest);
    }

    static long read(ByteBuffer from) {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = from.get();
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("no number is that long");
    }

    /** Small ones of either sign stay small. */
    static void writeSigned(ByteBuffer to, long value) {
        write(to, value << 1 ^ value >> 63);
    }

    static long readSigned(ByteBuffer from) {
        long value = read(from);
        return value >>> 1 ^ -(value & 1);
    }
}
