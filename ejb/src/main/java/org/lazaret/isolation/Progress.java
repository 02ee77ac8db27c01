package org.lazaret.isolation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.lazaret.protocol.DayConvention;

/**
 * Day n of m, always with the convention it is counted by.
 *
 * @param day        number of today; negative before the exposure
 * @param of         days ordered; {@code null} where the version gives none
 * @param lastDay    date on which those days can be over at the earliest, by the site's calendar; {@code null} where the version
 *                   gives none, or the clock restarts on a day that has not come
 * @param over       whether as many days have passed; tests and the other rules of a release are not in it
 */
public record Progress(int day, Integer of, DayConvention convention, LocalDate lastDay, boolean over) {

    /** @return {@code null} where nothing was computed */
    public static Progress of(Exposure exposure, Term term, ZoneId zone, Instant now) {
        if (term == null) {
            return null;
        }
        var count = exposure.count(zone, term.convention());
        Integer days = term.days();
        return new Progress(count.dayOf(now), days, term.convention(),
                days == null ? null : LocalDate.ofInstant(count.overFrom(days), zone),
                days != null && count.isOver(days, now));
    }

    /** Day 0 goes on: the last positive is still inside, and nothing can be counted (R8). @return {@code null} where nothing was computed */
    static Progress waiting(Term term) {
        return term == null ? null : new Progress(0, term.days(), term.convention(), null, false);
    }
}
