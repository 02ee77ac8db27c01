package org.lazaret.series;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.lazaret.watch.Sample;

/** What one delivery brought of one hour, packed into one row: seven bytes a reading at most. */
final class Frame {
    static final int HOUR_SECONDS = 3600;
    private static final int VERSION = 1;

    private Frame() {
    }

    static int hour(long at) {
        return (int) Math.floorDiv(at, HOUR_SECONDS);
    }

    /**
     * @param hour     of the epoch, in which all samples lie
     * @param byWear   samples by the number of their wear, each list in order
     */
    static byte[] pack(int hour, SortedMap<Integer, List<Sample>> byWear) {
        long base = (long) hour * HOUR_SECONDS;
        Packing out = new Packing(64 + 8 * byWear.values().stream().mapToInt(List::size).sum()).octet(VERSION);
        int wear = 0;
        for (Map.Entry<Integer, List<Sample>> entry : byWear.entrySet()) {
            out.count(entry.getKey() - wear);
            wear = entry.getKey();
            SampleBlock.write(out, entry.getValue(), base);
        }
        return out.bytes();
    }

    static void unpack(int hour, byte[] bytes, IntPredicate wears, Consumer<Sample> each) {
        long base = (long) hour * HOUR_SECONDS;
        Unpacking in = new Unpacking(bytes).ofVersion(VERSION);
        int wear = 0;
        while (in.hasMore()) {
            wear += (int) in.count();
            if (wears.test(wear)) {
                SampleBlock.read(in, wear, base, each);
            } else {
                SampleBlock.skip(in);
            }
        }
    }
}
