package org.lazaret.series;

import java.util.List;
import java.util.function.Consumer;
import org.lazaret.watch.Sample;

/** One day of one wear, packed into one row: about two bytes a reading. */
final class Series {
    static final int DAY_SECONDS = 24 * Frame.HOUR_SECONDS;
    private static final int VERSION = 1;

    private Series() {
    }

    /** Of the epoch, in UTC: where a reading is kept says nothing about the calendar of its site. */
    static int day(long at) {
        return (int) Math.floorDiv(at, DAY_SECONDS);
    }

    /** @param samples of that day and one wear, in order, each once */
    static byte[] pack(int day, List<Sample> samples) {
        Packing out = new Packing(16 + 3 * samples.size()).octet(VERSION);
        SampleBlock.write(out, samples, (long) day * DAY_SECONDS);
        return out.bytes();
    }

    static void unpack(int day, int wear, byte[] bytes, Consumer<Sample> each) {
        SampleBlock.read(new Unpacking(bytes).ofVersion(VERSION), wear, (long) day * DAY_SECONDS, each);
    }
}
