package org.lazaret.web.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lazaret.forecast.Forecast;
import org.lazaret.forecast.Forecasts.OfSite;
import org.lazaret.forecast.Reserve;
import org.lazaret.forecast.Supposed;
import org.lazaret.site.SiteKind;

/**
 * The forecast of a site in figures.
 *
 * @param zone        time zone of the site's calendar days
 * @param asOf        as of when it was reckoned
 * @param open        whether the site takes people
 * @param rooms       that take people
 * @param now         free now
 * @param runsOut     the first day without a free room if nobody leaves of whom nothing can be told; {@code null} for none
 * @param runsOutLate the same if they leave as soon as is thinkable
 * @param below       the first day below the reserve, as {@code belowLate}
 * @param untold      people of whom it cannot be told when they leave
 * @param unknown     people who are expected at a time nobody knows
 * @param reserve     {@code null} where no line is set
 */
public record SiteForecast(UUID site, String name, String nameEn, SiteKind kind, String zone, Instant asOf, boolean open, int rooms, int now,
        SupposedAnswer arrivals, List<Forecast.DayAhead> days, LocalDate runsOut, LocalDate runsOutLate, LocalDate below, LocalDate belowLate, int untold,
        int unknown, ReserveAnswer reserve) {

    /**
     * @param perDay   how many are supposed to come a day, those announced among them
     * @param recent   how many came on the last {@code days} whole days
     * @param people   so many took {@code inRooms} rooms
     * @param longest  days that those who come stay at most by the rules in force; {@code null} for beyond these days
     * @param shortest the same at least
     */
    public record SupposedAnswer(int perDay, Supposed.RateBy basis, int recent, int days, int today, int people, int inRooms, Supposed.Sharing.SharedBy sharing,
            Integer longest, Integer shortest) {
        static SupposedAnswer of(Supposed supposed) {
            return new SupposedAnswer(supposed.perDay(), supposed.basis(), supposed.recent(), supposed.days(), supposed.today(), supposed.sharing().people(),
                    supposed.sharing().rooms(), supposed.sharing().source(), supposed.longest(), supposed.shortest());
        }
    }

    /** @param rooms that the area keeps free, of all its sites together (R21) */
    public record ReserveAnswer(String division, String name, String nameEn, int inhabitants, LocalDate countedOn, String source, String recordedBy,
            Instant recordedAt, int per10000, int rooms) {
        public static ReserveAnswer of(Reserve reserve) {
            return reserve == null ? null : new ReserveAnswer(reserve.area().code(), reserve.area().name(), reserve.area().nameEn(), reserve.inhabitants().count(),
                    reserve.inhabitants().countedOn(), reserve.inhabitants().source(), reserve.inhabitants().recordedByName(),
                    reserve.inhabitants().recordedAt(), reserve.per10000(), reserve.rooms());
        }
    }

    public static SiteForecast of(OfSite told) {
        Forecast forecast = told.forecast();
        return new SiteForecast(told.site().id(), told.site().facts().nameZh(), told.site().facts().nameEn(), told.site().kind(), told.house().zone().getId(),
                told.house().now(), told.open(), told.house().rooms().size(), forecast.now(), SupposedAnswer.of(told.house().supposed()), forecast.days(),
                forecast.runsOut(), forecast.runsOutLate(), forecast.below(), forecast.belowLate(),
                told.house().untold(), told.house().unknown(), ReserveAnswer.of(told.reserve()));
    }
}
