package org.lazaret.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import org.lazaret.shared.Invalid;

/**
 * Tubes as they come in a box, with codes on them: "B7-0401 to B7-0450". Codes end in digits and keep their length.
 *
 * @param from first code
 * @param to   last code, with the same characters in front; {@code null} for the first alone
 */
public record TubeRange(String from, String to) {
    static final int MOST = 500;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

    /** Codes of our own: {@code N210809-0031}. @param first number of the day */
    static List<String> made(LocalDate day, int first, int count) {
        return IntStream.range(first, first + count).mapToObj(number -> "N%s-%04d".formatted(DAY.format(day), number)).toList();
    }

    /** @throws Invalid no range, backwards, or more than 500 tubes */
    List<String> codes() {
        String first = read("from", from);
        String last = to == null || to.isBlank() ? first : read("to", to);
        int digits = Math.min(9, trailingDigits(first));
        String prefix = first.substring(0, first.length() - digits);
        if (first.equals(last)) {
            return List.of(first);
        }
        if (digits == 0 || last.length() != first.length() || !last.startsWith(prefix) || trailingDigits(last) < digits) {
            throw new Invalid("to", "tube-range");
        }
        int begin = Integer.parseInt(first.substring(prefix.length()));
        int end = Integer.parseInt(last.substring(prefix.length()));
        if (end < begin || end - begin >= MOST) {
            throw new Invalid("to", "tube-range-size", "most", MOST);
        }
        return IntStream.rangeClosed(begin, end).mapToObj(n -> prefix + String.format("%0" + digits + "d", n)).toList();
    }

    private static String read(String path, String code) {
        try {
            return Tube.code(code);
        } catch (Invalid refused) {
            throw new Invalid(path, refused.fields().get(0).code());
        }
    }

    private static int trailingDigits(String text) {
        int start = text.length();
        while (start > 0 && text.charAt(start - 1) >= '0' && text.charAt(start - 1) <= '9') {
            start--;
        }
        return text.length() - start;
    }
}
