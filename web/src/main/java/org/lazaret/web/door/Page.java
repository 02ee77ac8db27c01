package org.lazaret.web.door;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.lazaret.shared.Invalid;

/**
 * A part of a long list.
 *
 * @param next cursor of the part after; {@code null} at the end
 */
public record Page<T>(List<T> items, String next) {
    public static final int LIMIT = 50;
    public static final int MOST = 200;

    /**
     * @param rows  read with a limit of one more than is shown: the one too many says that there is a next part
     * @param limit how many are shown
     * @param place what the next part begins after, of the last one shown
     */
    public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, T> shown, Function<R, String> place) {
        List<R> part = rows.size() > limit ? rows.subList(0, limit) : rows;
        String next = rows.size() > limit ? cursor(place.apply(part.get(limit - 1))) : null;
        return new Page<>(part.stream().map(shown).toList(), next);
    }

    /** @throws Invalid not between 1 and {@value #MOST} */
    public static int limit(Integer asked) {
        if (asked != null && (asked < 1 || asked > MOST)) {
            throw new Invalid("limit", "not-between", "least", 1, "most", MOST);
        }
        return asked == null ? LIMIT : asked;
    }

    /**
     * @param cursor as {@link #next} gave it; {@code null} for the first part
     * @return {@code null} for the first part
     * @throws Invalid it is none of ours
     */
    public static String after(String cursor) {
        try {
            return cursor == null ? null : new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Invalid("cursor", "wrong-form");
        }
    }

    private static String cursor(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }
}
