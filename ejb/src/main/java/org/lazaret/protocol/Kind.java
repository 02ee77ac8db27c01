package org.lazaret.protocol;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;

/** What a rule's value is: its unit, and how its text is read. */
public enum Kind {
    CONVENTION, DAYS, DAY_LIST, HOURS, MINUTES, COUNT, COUNT_LIST, PERCENT, YES_NO, SPECIMEN, CELSIUS, SQUARE_METRES, METRES, TIMES, CLASSES, WORDS;

    private static final int DAYS_MOST = 365;
    private static final int COUNTED_MOST = 100;

    /**
     * Checks that a text is a value of this kind.
     *
     * @throws IllegalArgumentException it is not, or is out of range
     */
    void check(String text) {
        switch (this) {
            case CONVENTION -> DayConvention.valueOf(text);
            case DAYS -> days(text);
            case HOURS, MINUTES, COUNT -> whole(text);
            case PERCENT -> percent(text);
            case DAY_LIST -> ascending(list(text));
            case COUNT_LIST -> counts(text);
            case YES_NO -> yesNo(text);
            case SPECIMEN -> Specimen.valueOf(text);
            case CELSIUS, SQUARE_METRES, METRES -> decimal(text);
            case TIMES -> list(text).forEach(LocalTime::parse);
            case CLASSES -> list(text).forEach(RiskClass::valueOf);
            case WORDS -> list(text);
        }
    }

    /** A count or an amount in whole units, never negative. */
    static int whole(String text) {
        int value = Integer.parseInt(text);
        if (value < 0) {
            throw new IllegalArgumentException("never negative: " + text);
        }
        return value;
    }

    /** Nobody is isolated for years by a slip of a finger. */
    private static int days(String text) {
        int days = whole(text);
        if (days > DAYS_MOST) {
            throw new IllegalArgumentException("at most " + DAYS_MOST + " days: " + text);
        }
        return days;
    }

    private static void ascending(List<String> texts) {
        int before = -1;
        for (String text : texts) {
            if (days(text) <= before) {
                throw new IllegalArgumentException("one day after the other: " + texts);
            }
            before = days(text);
        }
    }

    /** @throws IllegalArgumentException no count at all, one twice, or one of nothing or of more than 100 */
    static List<Integer> counts(String text) {
        List<Integer> counts = list(text).stream().map(Kind::whole).toList();
        if (counts.isEmpty() || counts.stream().anyMatch(count -> count < 1 || count > COUNTED_MOST) || counts.stream().distinct().count() < counts.size()) {
            throw new IllegalArgumentException("counts from 1 to " + COUNTED_MOST + ", each once: " + text);
        }
        return counts;
    }

    private static void percent(String text) {
        if (whole(text) > 100) {
            throw new IllegalArgumentException("at most 100 percent: " + text);
        }
    }

    static boolean yesNo(String text) {
        if (!text.equals("yes") && !text.equals("no")) {
            throw new IllegalArgumentException("yes or no: " + text);
        }
        return text.equals("yes");
    }

    static BigDecimal decimal(String text) {
        BigDecimal value = new BigDecimal(text);
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("above nothing: " + text);
        }
        return value;
    }

    /** Several values, apart by commas; an empty text is none. */
    static List<String> list(String text) {
        return text.isBlank() ? List.of() : Arrays.stream(text.split(",")).map(String::strip).toList();
    }
}
