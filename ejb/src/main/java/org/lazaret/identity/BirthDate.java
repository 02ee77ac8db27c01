package org.lazaret.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import org.lazaret.shared.Invalid;

/**
 * A birth date as far as it is known: a whole date, a month, a year or nothing. What rests on age uses the youngest
 * age that is possible, because a child must not be left alone by a missing month (R12).
 *
 * @param year  1850–2200, or {@code null}
 * @param month 1–12, only with a year
 * @param day   1–31, only with a month and a day of it
 */
@Embeddable
public record BirthDate(
        @Column(name = "birth_year") Integer year,
        @Column(name = "birth_month") Integer month,
        @Column(name = "birth_day") Integer day) {

    public static final BirthDate UNKNOWN = new BirthDate(null, null, null);
    private static final int YEAR_MIN = 1850;
    private static final int YEAR_MAX = 2200;

    /** @throws Invalid no such day, or a part is known without the one before it */
    public BirthDate {
        boolean gap = day != null && month == null || month != null && year == null;
        if (gap || year != null && (year < YEAR_MIN || year > YEAR_MAX) || !isOnTheCalendar(year, month, day)) {
            throw new Invalid("birth", "not-a-date");
        }
    }

    public static BirthDate of(LocalDate date) {
        return new BirthDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /**
     * Reads {@code 1968-03-14}, {@code 1968-03}, {@code 1968} or nothing.
     *
     * @throws Invalid anything else
     */
    public static BirthDate parse(String text) {
        if (text == null || text.isBlank()) {
            return UNKNOWN;
        }
        if (!text.strip().matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
            throw new Invalid("birth", "not-a-date");
        }
        String[] parts = text.strip().split("-");
        return new BirthDate(Integer.valueOf(parts[0]), parts.length > 1 ? Integer.valueOf(parts[1]) : null,
                parts.length > 2 ? Integer.valueOf(parts[2]) : null);
    }

    public boolean isComplete() {
        return day != null;
    }

    /** The date, when all of it is known. */
    public Optional<LocalDate> date() {
        return day == null ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
    }

    /** Completed years on that day, when the birth date is complete; a child of 29 February has its birthday on 1 March. */
    public OptionalInt ageOn(LocalDate on) {
        return day == null ? OptionalInt.empty() : OptionalInt.of(yearsBetween(LocalDate.of(year, month, day), on));
    }

    /** {@code true} when the person may, as far as is known, be younger than so many years; an unknown year says no. */
    public boolean mayBeUnder(int years, LocalDate on) {
        return year != null && yearsBetween(latest(), on) < years;
    }

    /** {@code true} when both could be the same day as far as both are known; an unknown year fits nothing. */
    public boolean fits(BirthDate other) {
        return year != null && year.equals(other.year)
                && (month == null || other.month == null || month.equals(other.month))
                && (day == null || other.day == null || day.equals(other.day));
    }

    /** As {@link #parse} reads it; {@code null} when nothing is known. */
    public String iso() {
        if (year == null) {
            return null;
        }
        String text = String.format("%04d", year);
        if (month != null) {
            text += String.format("-%02d", month);
        }
        return day == null ? text : text + String.format("-%02d", day);
    }

    private LocalDate latest() {
        YearMonth last = YearMonth.of(year, month == null ? 12 : month);
        return day == null ? last.atEndOfMonth() : last.atDay(day);
    }

    private static int yearsBetween(LocalDate birth, LocalDate on) {
        return Period.between(birth, on).getYears();
    }

    private static boolean isOnTheCalendar(Integer year, Integer month, Integer day) {
        try {
            if (year != null && month != null) {
                LocalDate.of(year, month, day == null ? 1 : day);
            }
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }
}
