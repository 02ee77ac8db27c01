package org.lazaret.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.lazaret.sim.FeverCourse.Shape;
import org.lazaret.sim.Spell.Cause;

/**
 * Draws people. How often what goes wrong is set by what one would expect of a ward, not by what the rules can bear.
 *
 * @param start      whole seconds since 1970 UTC
 * @param utcOffset  of the wall clock, in seconds
 * @param feverShare of the people who get a fever, 0–1
 */
public record Population(long seed, long start, int days, int utcOffset, double feverShare) {
    private static final int HOUR = 3600;
    private static final int MINUTE = 60;
    private static final double AXILLA_MEAN = 36.4;
    private static final double AXILLA_SPREAD = 0.2;
    private static final double WAVE_MEAN = 0.35;
    private static final double WAVE_SPREAD = 0.08;
    private static final double HOT_ROOM_SHARE = 0.03;

    public List<Life> people(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(this::person).toList();
    }

    /** The same for the same seed, whoever else is drawn. */
    public Life person(int number) {
        Random random = new Random(seed * 1_000_003 + number);
        double mean = AXILLA_MEAN + AXILLA_SPREAD * random.nextGaussian();
        double wave = Math.max(0.15, WAVE_MEAN + WAVE_SPREAD * random.nextGaussian());
        List<FeverCourse> fevers = random.nextDouble() < feverShare ? List.of(fever(random)) : List.of();
        return new Life(number, random.nextLong(), new Body(mean, wave, utcOffset, fevers), wears(random), spells(random),
                within(random, 23, 29));
    }

    /** From a rise of an hour to one of half a day; from a short one to four days; from hardly any to a high one. */
    private FeverCourse fever(Random random) {
        Shape shape = Shape.values()[random.nextInt(Shape.values().length)];
        long onset = start + (long) (within(random, 0.2, Math.max(0.3, days - 1.5)) * 24 * HOUR);
        long rise = (long) (within(random, 1, random.nextInt(4) == 0 ? 12 : 5) * HOUR);
        long rest = (long) (within(random, 2, random.nextBoolean() ? 16 : 80) * HOUR);
        return new FeverCourse(shape, onset, onset + rise, onset + rise + rest, within(random, 0.7, 3.2));
    }

    /** A patch lasts for some days; between two it may take a while. */
    private List<Life.Wear> wears(Random random) {
        List<Life.Wear> wears = new ArrayList<>();
        long end = start + days * 24L * HOUR;
        long from = start + (long) (within(random, 0, 60) * MINUTE);
        for (int number = 1; from < end; number++) {
            long to = Math.min(end, from + (long) (within(random, 3, 7) * 24 * HOUR));
            wears.add(new Life.Wear(number, from, to));
            from = to + (long) (within(random, 2, random.nextInt(4) == 0 ? 600 : 30) * MINUTE);
        }
        return wears;
    }

    private List<Spell> spells(Random random) {
        List<Spell> spells = new ArrayList<>();
        boolean hotRoom = random.nextDouble() < HOT_ROOM_SHARE;
        for (int day = 0; day < days; day++) {
            long midnight = start - Math.floorMod(start + utcOffset, 24 * HOUR) + day * 24L * HOUR;
            draw(spells, random, midnight, Cause.DETACHED, 0.15, 20, 240, 0, 0);
            draw(spells, random, midnight, Cause.LOOSE, 0.05, 60, 300, 0.2, 0.9);
            draw(spells, random, midnight, Cause.HOT_WATER, 0.01, 3, 10, 1.5, 4.5);
            draw(spells, random, midnight, Cause.WARMED, 0.10, 15, 90, 0.2, 0.6);
            draw(spells, random, midnight, Cause.NOISE, 0.05, 5, 20, 0.3, 0.8);
            draw(spells, random, midnight, Cause.UNHEARD, 0.10, 20, 300, 0, 0);
            if (hotRoom) {
                spells.add(new Spell(Cause.HOT_ROOM, midnight + 13L * HOUR, midnight + 18L * HOUR, within(random, 0.2, 0.45)));
            }
        }
        return List.copyOf(spells);
    }

    private static void draw(List<Spell> spells, Random random, long midnight, Cause cause, double aDay, double minutes, double minutesMost,
            double size, double sizeMost) {
        if (random.nextDouble() < aDay) {
            long from = midnight + (long) (random.nextDouble() * 24 * HOUR);
            spells.add(new Spell(cause, from, from + (long) (within(random, minutes, minutesMost) * MINUTE), within(random, size, sizeMost)));
        }
    }

    private static double within(Random random, double least, double most) {
        return least + random.nextDouble() * (most - least);
    }
}
