package org.lazaret.web.form;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.lazaret.shared.Invalid;

/** A day of the site's calendar in a query, {@code 2021-08-09}. */
public final class QueryDay {
    private static final String PATH = "day";

    private QueryDay() {
    }

    /**
     * @return {@code null} for none
     * @throws Invalid it is no day
     */
    public static LocalDate of(String raw) {
        try {
            return raw == null || raw.isEmpty() ? null : LocalDate.parse(raw);
        } catch (DateTimeParseException notOne) {
            throw new Invalid(PATH, "wrong-form");
        }
    }
}
