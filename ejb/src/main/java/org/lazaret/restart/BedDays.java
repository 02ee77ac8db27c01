package org.lazaret.restart;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.lazaret.isolation.Exposure;
import org.lazaret.isolation.Term;

/**
 * What a restart of the clock costs (R8): as many nights in a bed as the days are over later.
 *
 * @param before on which the days can be over by the clock as it is; {@code null} where nothing is computed
 * @param after  the same by the clock that starts anew
 * @param cost   days from one to the other, never negative; 0 where nothing is computed
 */
public record BedDays(LocalDate before, LocalDate after, int cost) {

    /**
     * @param dayZero of the new clock; an earlier one than the clock has changes nothing
     * @param term    {@code null} where no version has a rule for the class
     */
    static BedDays of(Exposure now, LocalDate dayZero, Term term, ZoneId zone) {
        if (term == null || term.days() == null) {
            return new BedDays(null, null, 0);
        }
        LocalDate before = over(now, term, zone);
        LocalDate after = dayZero.isAfter(now.day()) ? over(new Exposure(dayZero, null), term, zone) : before;
        return new BedDays(before, after, (int) Math.max(0, ChronoUnit.DAYS.between(before, after)));
    }

    private static LocalDate over(Exposure exposure, Term term, ZoneId zone) {
        return LocalDate.ofInstant(exposure.count(zone, term.convention()).overFrom(term.days()), zone);
    }
}
