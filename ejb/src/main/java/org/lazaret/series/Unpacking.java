package org.lazaret.series;

/** Bytes written by {@link Packing}, read in the same order. */
final class Unpacking {
    private final byte[] bytes;
    private int position;

    Unpacking(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean hasMore() {
        return position < bytes.length;
    }

    int octet() {
        return bytes[position++] & 0xff;
    }

    long count() {
        byte first = bytes[position++];
        if (first >= 0) {
            return first;
        }
        long value = first & 0x7f;
        for (int shift = 7;; shift += 7) {
            byte next = bytes[position++];
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    /** Passes over so many counts or steps. */
    void skip(long many) {
        for (long left = many; left > 0; position++) {
            if (bytes[position] >= 0) {
                left--;
            }
        }
    }

    int step() {
        return unfolded(count());
    }

    /** {@code null} when there is none. */
    Integer stepOrNone() {
        long coded = count();
        return coded == 0 ? null : Integer.valueOf(unfolded(coded - 1));
    }

    private static int unfolded(long coded) {
        return (int) (coded >>> 1) ^ -(int) (coded & 1);
    }

    /** @throws IllegalStateException the bytes were written by a later version of the product */
    Unpacking ofVersion(int known) {
        int version = octet();
        if (version != known) {
            throw new IllegalStateException("packed in a form that is not known here: " + version);
        }
        return this;
    }
}
