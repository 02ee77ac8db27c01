package org.lazaret.table;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lazaret.shared.Invalid;

/** What the cells of a list usually hold, in the ways people write it. */
public final class Parsers {
    private static final Pattern DAY = Pattern.compile(
            "(\\d{4})(?:[-/.](\\d{1,2})[-/.](\\d{1,2})|年(\\d{1,2})月(\\d{1,2})[日号]?|(\\d{2})(\\d{2}))");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:时点](\\d{1,2})(?:[:分](\\d{1,2})(?:\\.0+)?)?[分秒]?");
    private static final Set<String> YES = Set.of("是", "有", "y", "yes", "true", "1", "√", "✓", "✔", "x");
    private static final Set<String> NO = Set.of("否", "无", "没有", "n", "no", "false", "0", "×", "-", "/");

    private Parsers() {
    }

    /** @param most characters (code points) allowed */
    public static Column.Parser<String> text(int most) {
        return text -> {
            if (text.codePointCount(0, text.length()) > most) {
                throw new Invalid("", "too-long", "most", most);
            }
            return text;
        };
    }

    /** A whole number within bounds, both included. */
    public static Column.Parser<Integer> integer(int least, int most) {
        return text -> {
            try {
                int number = new BigDecimal(halfWidth(text)).intValueExact();
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (ArithmeticException | NumberFormatException notWhole) {
                throw new Invalid("", "not-a-whole-number");
            }
            throw new Invalid("", "out-of-range", "least", least, "most", most);
        };
    }

    /** A number within bounds, both included. */
    public static Column.Parser<BigDecimal> decimal(BigDecimal least, BigDecimal most) {
        return text -> {
            try {
                BigDecimal number = new BigDecimal(halfWidth(text));
                if (number.compareTo(least) >= 0 && number.compareTo(most) <= 0) {
                    return number;
                }
            } catch (NumberFormatException notNumber) {
                throw new Invalid("", "not-a-number");
            }
            throw new Invalid("", "out-of-range", "least", least, "most", most);
        };
    }

    /** A day: 2021-08-09, 2021/8/9, 2021.8.9, 2021年8月9日, 20210809. Two-digit years and other orders are refused. */
    public static LocalDate day(String text) {
        Matcher day = DAY.matcher(halfWidth(text));
        if (!day.matches()) {
            throw new Invalid("", "not-a-day");
        }
        return day(day);
    }

    /** A day with the time of day at the site; a day alone is refused, since an hour decides a block of 24 h. */
    public static LocalDateTime moment(String text) {
        String plain = halfWidth(text).replace('T', ' ');
        Matcher day = DAY.matcher(plain);
        if (!day.lookingAt()) {
            throw new Invalid("", "not-a-time");
        }
        Matcher time = TIME.matcher(plain.substring(day.end()).trim());
        if (!time.matches()) {
            throw new Invalid("", "not-a-time");
        }
        return LocalDateTime.of(day(day), time(time));
    }

    /** Yes or no, as ticked or written in Chinese or English. */
    public static Boolean yesNo(String text) {
        String word = halfWidth(text).toLowerCase(Locale.ROOT);
        if (YES.contains(word) || NO.contains(word)) {
            return YES.contains(word);
        }
        throw new Invalid("", "not-yes-or-no");
    }

    /** One of several words, each meaning a value; case and width do not matter. */
    public static <T> Column.Parser<T> oneOf(Map<String, T> words) {
        Map<String, T> known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        words.forEach((word, value) -> known.put(halfWidth(word), value));
        return text -> {
            T value = known.get(halfWidth(text));
            if (value == null) {
                throw new Invalid("", "not-a-known-word", "zh", firstWords(words, true), "en", firstWords(words, false));
            }
            return value;
        };
    }

    /** The word that stands first for each value in one language: what a person is told to write. */
    private static <T> List<String> firstWords(Map<String, T> words, boolean chinese) {
        Map<T, String> first = new LinkedHashMap<>();
        words.forEach((word, value) -> {
            if (word.codePoints().anyMatch(Character::isIdeographic) == chinese) {
                first.putIfAbsent(value, word);
            }
        });
        return List.copyOf(first.values());
    }

    private static LocalDate day(Matcher day) {
        try {
            return LocalDate.of(group(day, 1), first(day, 2, 4, 6), first(day, 3, 5, 7));
        } catch (DateTimeException noSuchDay) {
            throw new Invalid("", "no-such-day");
        }
    }

    private static LocalTime time(Matcher time) {
        try {
            return LocalTime.of(group(time, 1), group(time, 2), time.group(3) == null ? 0 : group(time, 3));
        } catch (DateTimeException noSuchTime) {
            throw new Invalid("", "not-a-time");
        }
    }

    private static int first(Matcher matcher, int... groups) {
        for (int group : groups) {
            if (matcher.group(group) != null) {
                return group(matcher, group);
            }
        }
        throw new IllegalStateException("no group matched");
    }

    private static int group(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static String halfWidth(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).trim();
    }
}
