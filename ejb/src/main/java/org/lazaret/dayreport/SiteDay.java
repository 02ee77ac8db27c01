package org.lazaret.dayreport;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.lazaret.shared.Invalid;
import org.lazaret.site.Site;

/**
 * A day at a site, by the calendar of the site, on what was recorded by a moment.
 *
 * @param from    00:00
 * @param to      24:00, where it belongs to the next day
 * @param knownBy what was recorded later is not known
 * @param asked   whether somebody asked for that moment; otherwise it is now
 */
public record SiteDay(UUID site, ZoneId zone, LocalDate day, Instant from, Instant to, Instant knownBy, boolean asked) {

    /**
     * @param day     {@code null} for the day in progress
     * @param knownBy {@code null} for now
     * @throws Invalid the day or the moment has not come, or the moment lies before the day
     */
    public static SiteDay of(Site site, LocalDate day, Instant knownBy, Instant now) {
        ZoneId zone = site.zone();
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate asked = day == null ? today : day;
        if (asked.isAfter(today)) {
            throw new Invalid("day", "not-come-yet", "today", today);
        }
        SiteDay found = new SiteDay(site.id(), zone, asked, asked.atStartOfDay(zone).toInstant(), asked.plusDays(1).atStartOfDay(zone).toInstant(),
                knownBy == null ? now : knownBy, knownBy != null);
        if (found.knownBy.isAfter(now)) {
            throw new Invalid("knownBy", "not-come-yet", "today", today);
        }
        if (found.knownBy.isBefore(found.from)) {
            throw new Invalid("knownBy", "before-the-day", "day", asked);
        }
        return found;
    }

    /** Whether 24:00 had come by then. */
    public boolean isOver() {
        return !knownBy.isBefore(to);
    }

    /** The same day as it was recorded when it ended. */
    SiteDay atItsEnd() {
        return new SiteDay(site, zone, day, from, to, to, true);
    }

    boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    /** Whether something that was recorded then is known. */
    boolean knows(Instant recordedAt) {
        return !recordedAt.isAfter(knownBy);
    }

    /** 24:00, or the moment asked while the day lasts. */
    public Instant end() {
        return isOver() ? to : knownBy;
    }
}
