package org.lazaret.isolation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.lazaret.protocol.DayConvention;
import org.lazaret.protocol.DayCount;
import org.lazaret.shared.Invalid;

/**
 * The fact that day 0 rests on: the last exposure, or the entry of an arrival (settled reading 1).
 *
 * @param day by the calendar of the site
 * @param at  where the hour is known; {@code null} otherwise
 */
@Embeddable
public record Exposure(@Column(name = "exposure_day") LocalDate day, @Column(name = "exposure_at") Instant at) {

    /** @throws Invalid nothing is known, or both are and contradict each other */
    public static Exposure of(LocalDate day, Instant at, ZoneId zone) {
        if (day == null && at == null) {
            throw new Invalid("exposureDay", "required");
        }
        LocalDate byHour = at == null ? day : LocalDate.ofInstant(at, zone);
        if (day != null && !day.equals(byHour)) {
            throw new Invalid("exposureAt", "not-on-that-day", "day", day);
        }
        return new Exposure(byHour, at);
    }

    public DayCount count(ZoneId zone, DayConvention convention) {
        return at == null ? DayCount.since(day, zone, convention) : new DayCount(at, zone, convention);
    }
}
