package org.lazaret.testplan;

import java.time.LocalDate;
import org.lazaret.protocol.Specimen;
import org.lazaret.testplan.PlanRules.Pairing;

/**
 * A day on which a sample is to be taken.
 *
 * @param day         in the version's own count
 * @param date        the calendar day of collection, by the calendar of the site
 * @param specimen    {@code null} where any will do
 * @param lateDaysMax calendar days that it may be late
 * @param pairing     {@code null} where one sample is enough
 */
public record PlannedDay(int day, LocalDate date, Specimen specimen, int lateDaysMax, Pairing pairing) {

    /** The last date on which a sample still counts by itself; later only as a recorded make-up. */
    public LocalDate lastDate() {
        return date.plusDays(lateDaysMax);
    }

    /** The same day where one sample is enough. */
    PlannedDay single() {
        return new PlannedDay(day, date, specimen, lateDaysMax, null);
    }

    boolean takes(Specimen taken) {
        return specimen == null || specimen == taken;
    }
}
