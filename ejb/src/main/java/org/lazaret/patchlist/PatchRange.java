package org.lazaret.patchlist;

import java.util.List;
import java.util.stream.IntStream;
import org.lazaret.patch.Patch;
import org.lazaret.shared.Invalid;

/**
 * Patches as they come in a box: "T-20401 to T-20450". Codes end in digits and keep their length.
 *
 * @param from first code
 * @param to   last code, with the same letters in front
 */
public record PatchRange(String from, String to) {
    static final int MOST = 500;

    /** @throws Invalid no range, backwards, or more than 500 patches */
    public List<String> codes() {
        String first = read("from", from);
        String last = read("to", to);
        int digits = Math.min(9, trailingDigits(first));
        if (digits == 0) {
            throw new Invalid("from", "patch-range");
        }
        String prefix = first.substring(0, first.length() - digits);
        if (last.length() != first.length() || !last.startsWith(prefix) || trailingDigits(last) < digits) {
            throw new Invalid("to", "patch-range");
        }
        int begin = Integer.parseInt(first.substring(prefix.length()));
        int end = Integer.parseInt(last.substring(prefix.length()));
        if (end < begin || end - begin >= MOST) {
            throw new Invalid("to", "patch-range-size", "most", MOST);
        }
        return IntStream.rangeClosed(begin, end).mapToObj(n -> prefix + String.format("%0" + digits + "d", n)).toList();
    }

    private static String read(String path, String code) {
        try {
            return Patch.code(code);
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
