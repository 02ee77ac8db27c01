package org.lazaret.curve;

import java.time.LocalDate;

/**
 * One calendar day of the site, by what was measured on the body.
 *
 * @param lowest  hundredths of a degree Celsius
 * @param highest hundredths of a degree Celsius
 */
public record Day(LocalDate day, int readings, int lowest, int highest) {

    static Day first(LocalDate day, int centi) {
        return new Day(day, 1, centi, centi);
    }

    Day and(int centi) {
        return new Day(day, readings + 1, Math.min(lowest, centi), Math.max(highest, centi));
    }
}
