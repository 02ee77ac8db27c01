package org.lazaret.series;

import java.util.List;
import java.util.function.Consumer;
import org.lazaret.watch.Sample;

/**
 * Samples of one wear, column by column, each as its difference from the one before: a reading a minute takes two bytes.
 * Room air and battery are columns that are there only when a gateway sent them.
 */
final class SampleBlock {
    /** Where the first difference starts from, in hundredths of a degree: what skin usually has. */
    private static final int USUAL_CENTI = 3650;
    private static final int USUAL_AIR = 2700;
    private static final int HAS_AIR = 1;
    private static final int HAS_BATTERY = 2;

    private SampleBlock() {
    }

    /**
     * @param samples ascending in time, none before {@code base}
     * @param base    where time starts in this block, in epoch seconds
     */
    static void write(Packing out, List<Sample> samples, long base) {
        boolean air = samples.stream().anyMatch(s -> s.air() != Sample.NONE);
        boolean battery = samples.stream().anyMatch(s -> s.battery() != Sample.NONE);
        out.count(samples.size()).octet((air ? HAS_AIR : 0) | (battery ? HAS_BATTERY : 0));
        long at = base;
        for (Sample sample : samples) {
            out.count(sample.at() - at);
            at = sample.at();
        }
        int centi = USUAL_CENTI;
        for (Sample sample : samples) {
            out.step(sample.centi() - centi);
            centi = sample.centi();
        }
        if (air) {
            writeAir(out, samples);
        }
        if (battery) {
            writeBattery(out, samples);
        }
    }

    static void read(Unpacking in, int wear, long base, Consumer<Sample> each) {
        int size = (int) in.count();
        int columns = in.octet();
        long[] at = new long[size];
        long last = base;
        for (int i = 0; i < size; i++) {
            last += in.count();
            at[i] = last;
        }
        int[] centi = new int[size];
        int value = USUAL_CENTI;
        for (int i = 0; i < size; i++) {
            value += in.step();
            centi[i] = value;
        }
        int[] air = (columns & HAS_AIR) == 0 ? null : readAir(in, size);
        int[] battery = (columns & HAS_BATTERY) == 0 ? null : readBattery(in, size);
        for (int i = 0; i < size; i++) {
            each.accept(new Sample(at[i], centi[i], air == null ? Sample.NONE : air[i],
                    battery == null ? Sample.NONE : battery[i], wear));
        }
    }

    /** Passes over the samples of a wear that nobody asked for. */
    static void skip(Unpacking in) {
        int size = (int) in.count();
        int columns = in.octet();
        in.skip((columns & HAS_AIR) == 0 ? 2L * size : 3L * size);
        for (long told = (columns & HAS_BATTERY) == 0 ? size : 0; told < size;) {
            told += in.count();
            in.skip(1);
        }
    }

    private static void writeAir(Packing out, List<Sample> samples) {
        int air = USUAL_AIR;
        for (Sample sample : samples) {
            boolean sent = sample.air() != Sample.NONE;
            out.stepOrNone(sent ? sample.air() - air : null);
            air = sent ? sample.air() : air;
        }
    }

    private static int[] readAir(Unpacking in, int size) {
        int[] column = new int[size];
        int air = USUAL_AIR;
        for (int i = 0; i < size; i++) {
            Integer step = in.stepOrNone();
            air += step == null ? 0 : step;
            column[i] = step == null ? Sample.NONE : air;
        }
        return column;
    }

    /** A level lasts for hours: its length, then itself. */
    private static void writeBattery(Packing out, List<Sample> samples) {
        for (int from = 0; from < samples.size();) {
            int level = samples.get(from).battery();
            int to = from;
            while (to < samples.size() && samples.get(to).battery() == level) {
                to++;
            }
            out.count(to - from).count(level == Sample.NONE ? 0 : level + 1);
            from = to;
        }
    }

    private static int[] readBattery(Unpacking in, int size) {
        int[] column = new int[size];
        for (int from = 0; from < size;) {
            int to = from + (int) in.count();
            int coded = (int) in.count();
            int level = coded == 0 ? Sample.NONE : coded - 1;
            for (; from < to; from++) {
                column[from] = level;
            }
        }
        return column;
    }
}
