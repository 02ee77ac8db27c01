package org.lazaret.centre;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lazaret.site.Site;

/**
 * Something that somebody has to decide or see to.
 *
 * @param site   where; {@code null} for all of the area
 * @param count  of alerts, patches, people or rooms, as {@code what} says
 * @param since  when the first of them began; {@code null} where there is no such time
 * @param from   the first day on which it is so; {@code null} where it is so now
 * @param better the first day on which it is so at best; {@code null} for on none of these days, or where no day is told
 * @param helps  sites that can help, those with the most rooms first; empty for none
 */
public record Waiting(Matter what, Site site, long count, Instant since, LocalDate from, LocalDate better, List<Room> helps) {

    /** The most urgent first. */
    public enum Matter {
        /** Alerts that cannot wait, and nobody has them. */
        UNCLAIMED,
        /** The open isolation sites together have no free room on a day to come. */
        RUNS_OUT,
        /** An open site has no free room. */
        FULL,
        /** The open isolation sites together fall below the reserve of the area (R21). */
        BELOW_RESERVE,
        /** A site that is not open has clean rooms, while the others run short. */
        SPARE,
        /** Patches from which nothing comes. */
        SILENT,
        /** People whose planned test nobody took. */
        OVERDUE
    }

    /** @param free rooms that can take somebody now */
    public record Room(Site site, int free) {
    }

    static Waiting at(Matter what, Site site, long count, Instant since) {
        return new Waiting(what, site, count, since, null, null, List.of());
    }
}
