package org.lazaret.protocol;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * Day N of M (settled reading 1): the one place that turns an exposure and a number of days into dates.
 *
 * @param exposure   the last exposure; arrivals: the entry
 * @param zone       the site's
 * @param convention of the version
 */
public record DayCount(Instant exposure, ZoneId zone, DayConvention convention) {

    public DayCount {
        Objects.requireNonNull(exposure, "exposure");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(convention, "convention");
    }

    /** Only the date of the exposure is known: blocks of 24 hours then start at its end, so that none is too short. */
    public static DayCount since(LocalDate exposure, ZoneId zone, DayConvention convention) {
        LocalDate start = convention == DayConvention.HOURS_24 ? exposure.plusDays(1) : exposure;
        return new DayCount(start.atStartOfDay(zone).toInstant(), zone, convention);
    }

    /** The number of the first day, 0 or 1. */
    public int first() {
        return convention == DayConvention.DAY_ONE ? 1 : 0;
    }

    /** The number of the day in which an instant lies; below {@link #first} before the exposure. */
    public int dayOf(Instant instant) {
        if (convention == DayConvention.HOURS_24) {
            return Math.toIntExact(Math.floorDiv(Duration.between(exposure, instant).getSeconds(), Duration.ofDays(1).getSeconds()));
        }
        return Math.toIntExact(ChronoUnit.DAYS.between(dayOfExposure(), instant.atZone(zone).toLocalDate())) + first();
    }

    /** The calendar date of day N; with blocks of 24 hours the date on which block N begins. */
    public LocalDate dateOf(int day) {
        return convention == DayConvention.HOURS_24
                ? exposure.plus(Duration.ofDays(day)).atZone(zone).toLocalDate()
                : dayOfExposure().plusDays((long) day - first());
    }

    /**
     * The earliest instant at which so many days can be over. Where they are over during day N, that is its first
     * instant: what else must be known of that day (its results) is for the caller to add.
     *
     * @param days 0 or more; none are over at the exposure itself
     */
    public Instant overFrom(int days) {
        if (days <= 0) {
            return exposure;
        }
        return switch (convention) {
            case DAY_ZERO, DAY_ONE -> dateOf(days).atStartOfDay(zone).toInstant();
            case DAY_ZERO_COMPLETE -> dateOf(days + 1).atStartOfDay(zone).toInstant();
            case HOURS_24 -> exposure.plus(Duration.ofDays(days));
        };
    }

    public boolean isOver(int days, Instant now) {
        return !now.isBefore(overFrom(days));
    }

    private LocalDate dayOfExposure() {
        return exposure.atZone(zone).toLocalDate();
    }
}
