package org.lazaret.watch;

import java.util.Random;

/** Five days of somebody to whom everything happens that the rules must tell apart, most of it near their bounds. */
final class RandomWeek {
    private static final int DAY = 86400;
    private static final int[] LEVELS = {2400, 3300, 3400, 3550, 3640, 3660, 3690, 3700, 3729, 3730, 3740, 3800, 3850, 4000, 4290, 4301};
    private static final int[] STEPS = {59, 60, 60, 60, 61, 120, 300, 7199, 7200, 9000};
    private final Random random;
    private final Person person = Person.withoutPatch();
    private int level = 3650;

    private RandomWeek(Random random) {
        this.random = random;
    }

    static Person of(long seed) {
        RandomWeek week = new RandomWeek(new Random(seed));
        week.fill();
        return week.person;
    }

    private void fill() {
        long start = Person.at("00:00");
        long from = start + random.nextInt(7200);
        for (int number = 1; from < start + 4 * DAY; number++) {
            long to = from + 3600 + random.nextInt(2 * DAY);
            person.wears.add(new Wearing(number, from, random.nextInt(4) == 0 && to > start + 4 * DAY ? Episode.OPEN : to));
            wear(number, from, Math.min(to, start + 5 * DAY));
            from = to + (random.nextBoolean() ? 0 : random.nextInt(10_000));
        }
        for (int i = random.nextInt(14); i > 0; i--) {
            person.manuals.add(new Manual(start + random.nextInt(5 * DAY), LEVELS[4 + random.nextInt(9)]));
        }
        for (int i = random.nextInt(8); i > 0; i--) {
            person.refutations.add(new Refutation(Kind.values()[random.nextInt(Kind.values().length)], start + random.nextInt(5 * DAY)));
        }
    }

    /** Long stretches at one level, now and then an artefact, a gap, or a second value of the same second. */
    private void wear(int number, long from, long to) {
        int stretch = 0;
        for (long at = from + random.nextInt(60); at < to; at += random.nextInt(60) == 0 ? STEPS[random.nextInt(STEPS.length)] : 60) {
            if (stretch-- <= 0) {
                stretch = random.nextInt(random.nextInt(8) == 0 ? 200 : 16);
                level = random.nextInt(3) > 0 ? 3620 + random.nextInt(60) : LEVELS[random.nextInt(LEVELS.length)];
            }
            read(at, random.nextInt(40) == 0 ? LEVELS[random.nextInt(LEVELS.length)] : level, number);
            if (random.nextInt(200) == 0) {
                read(at, LEVELS[random.nextInt(LEVELS.length)], number);
            }
        }
    }

    private void read(long at, int centi, int number) {
        int air = random.nextInt(3) == 0 ? 2400 + random.nextInt(1300) : Sample.NONE;
        int battery = random.nextInt(3) == 0 ? random.nextInt(100) : Sample.NONE;
        person.reads(new Sample(at, centi, air, battery, number));
    }
}
