package org.lazaret.table;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A column that a feature understands.
 *
 * @param key      its name in code and in errors
 * @param zh       its Chinese heading, as templates and messages write it
 * @param en       its English heading
 * @param required without it no row can be taken over: the column must be there and each row must fill it
 * @param parser   what a filled cell must be
 * @param matches  every heading that means this column, normalised
 */
public record Column<T>(String key, String zh, String en, boolean required, Parser<T> parser, Set<String> matches) {
    private static final Pattern REMARK = Pattern.compile("\\(.*?\\)|\\[.*?\\]");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]");

    /** Turns text that is not empty into a value. */
    @FunctionalInterface
    public interface Parser<T> {
        /** @throws org.lazaret.shared.Invalid what is wrong; its path is of no account here */
        T parse(String text);
    }

    /** @param others further headings that people use */
    public static <T> Column<T> required(String key, String zh, String en, Parser<T> parser, String... others) {
        return new Column<>(key, zh, en, true, parser, headings(zh, en, others));
    }

    /** @param others further headings that people use */
    public static <T> Column<T> optional(String key, String zh, String en, Parser<T> parser, String... others) {
        return new Column<>(key, zh, en, false, parser, headings(zh, en, others));
    }

    boolean isHeadedBy(String heading) {
        return matches.contains(normalised(heading)) || matches.contains(normalised(withoutRemark(heading)));
    }

    private static Set<String> headings(String zh, String en, String... others) {
        return Stream.concat(Stream.of(zh, en), List.of(others).stream()).map(Column::normalised)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String withoutRemark(String heading) {
        return REMARK.matcher(Normalizer.normalize(heading, Normalizer.Form.NFKC)).replaceAll("");
    }

    /** "Room No.*", "房 号" and "ＲＯＯＭ－ＮＯ" are what people type for "room no" and "房号". */
    private static String normalised(String heading) {
        String plain = Normalizer.normalize(heading, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NOT_WORD.matcher(plain).replaceAll("");
    }
}
