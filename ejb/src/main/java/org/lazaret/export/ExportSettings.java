package org.lazaret.export;

import java.util.Map;
import java.util.UUID;

/**
 * What a list of readings is made of, step by step: for each day first the thermometers, then the patches, some wears at a
 * time, so that a step needs little memory.
 *
 * @param person {@code null} for everybody
 * @param from   epoch seconds, included
 * @param to     excluded
 * @param wears  number of the last wear when it was asked for
 */
record ExportSettings(UUID person, long from, long to, int wears, boolean chinese) {
    static final String PERSON = "person";
    static final String FROM = "from";
    static final String TO = "to";
    static final String WEARS = "wears";
    static final String CHINESE = "chinese";
    static final int WEARS_A_STEP = 25;
    private static final int DAY = 86_400;

    /**
     * One step.
     *
     * @param from      epoch seconds, included
     * @param to        excluded
     * @param firstWear 0 for what was measured by thermometer
     * @param lastWear  included
     */
    record Step(long from, long to, int firstWear, int lastWear) {
        boolean isManual() {
            return firstWear == 0;
        }
    }

    static ExportSettings of(Map<String, Object> settings) {
        Object person = settings.get(PERSON);
        return new ExportSettings(person == null ? null : UUID.fromString(person.toString()), number(settings, FROM), number(settings, TO),
                (int) number(settings, WEARS), Boolean.TRUE.equals(settings.get(CHINESE)));
    }

    private static long number(Map<String, Object> settings, String name) {
        return ((Number) settings.get(name)).longValue();
    }

    int steps() {
        return days() * stepsADay();
    }

    Step step(int number) {
        int day = number / stepsADay();
        int part = number % stepsADay();
        long begin = from + (long) day * DAY;
        long end = Math.min(to, begin + DAY);
        if (part == 0) {
            return new Step(begin, end, 0, 0);
        }
        return person == null ? new Step(begin, end, (part - 1) * WEARS_A_STEP + 1, Math.min(wears, part * WEARS_A_STEP))
                : new Step(begin, end, 1, wears);
    }

    private int days() {
        return (int) ((to - from + DAY - 1) / DAY);
    }

    /** One person has few wears: all of them fit into one step. */
    private int stepsADay() {
        return 1 + (wears == 0 ? 0 : person != null ? 1 : (wears + WEARS_A_STEP - 1) / WEARS_A_STEP);
    }

}
