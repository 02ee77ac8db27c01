package org.lazaret.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * All that is known of a site's rooms and people now, and what is supposed of those nobody has announced.
 *
 * @param now   as of which it is known
 * @param rooms that take people
 */
public record House(ZoneId zone, Instant now, List<RoomAhead> rooms, List<StayAhead> stays, Supposed supposed) {

    /** People who are there, of whom nothing on record says when they leave. */
    public int untold() {
        return (int) stays.stream().filter(one -> one.present() && !one.leaves().isTold()).count();
    }

    /** People who are expected at a time nobody knows. */
    public int unknown() {
        return (int) stays.stream().filter(one -> !one.present() && one.comes() == null).count();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** Those expected on that day; who should have come already is expected today. */
    List<StayAhead> announced(LocalDate day) {
        return stays.stream().filter(one -> !one.present() && one.comes() != null && LocalDate.ofInstant(one.arrives(now), zone).equals(day)).toList();
    }

    /** How many come that day besides those who are announced. */
    int supposed(LocalDate day) {
        int come = announced(day).size() + (day.equals(today()) ? supposed.today() : 0);
        return Math.max(0, supposed.perDay() - come);
    }
}
