package org.lazaret.site;

import java.util.ArrayList;
import java.util.List;
import org.lazaret.shared.Invalid;

/** The name on a wall, in Chinese and perhaps in English. */
final class PlaceName {
    private static final int MOST = 30;
    private static final int MOST_EN = 60;

    private PlaceName() {
    }

    /** @throws Invalid {@code name} is missing or longer than 30 characters, {@code nameEn} longer than 60 */
    static void check(String name, String nameEn) {
        List<Invalid.Field> wrong = new ArrayList<>();
        if (name == null || name.isBlank()) {
            wrong.add(Invalid.Field.of("name", "required"));
        } else if (name.length() > MOST) {
            wrong.add(Invalid.Field.of("name", "too-long", "most", MOST));
        }
        if (nameEn != null && nameEn.length() > MOST_EN) {
            wrong.add(Invalid.Field.of("nameEn", "too-long", "most", MOST_EN));
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }
}
