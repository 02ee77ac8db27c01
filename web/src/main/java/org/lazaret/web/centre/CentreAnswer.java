package org.lazaret.web.centre;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lazaret.alert.AlertCounts.Open;
import org.lazaret.centre.Capacity;
import org.lazaret.centre.Overview;
import org.lazaret.centre.SiteFigures;
import org.lazaret.centre.Totals;
import org.lazaret.centre.Waiting;
import org.lazaret.dayreport.Movements;
import org.lazaret.division.Division;
import org.lazaret.forecast.Forecast;
import org.lazaret.forecast.Together;
import org.lazaret.site.Site;
import org.lazaret.site.SiteKind;
import org.lazaret.web.forecast.SiteForecast;

/**
 * All sites in reach at once.
 *
 * @param at       as of when it was reckoned
 * @param area     the narrowest division that holds them all; {@code null} where there is none
 * @param areas    divisions that {@code area} can be asked for: each holds some of the caller's sites and not all
 * @param sites    in the order of their divisions and names
 * @param together free rooms of the open isolation sites as one; {@code null} where there are none
 * @param waiting  for a decision, the most urgent first
 */
public record CentreAnswer(Instant at, AreaNamed area, List<AreaNamed> areas, List<SiteRow> sites, AllSites totals, SitesTogether together, List<WaitingFor> waiting) {

    public record AreaNamed(String code, Division.Level level, String name, String nameEn) {
        static AreaNamed of(Division one) {
            return one == null ? null : new AreaNamed(one.code(), one.level(), one.name(), one.nameEn());
        }
    }

    /**
     * People and what is open about them.
     *
     * @param present         there now
     * @param cameToday       by whatever way, as the daily report has it
     * @param cameBefore      on the {@code days} whole days before
     * @param leftToday       by whatever way
     * @param releasedToday   of those: released
     * @param mayLeave        now, and not let go yet
     * @param fevers          open alerts of fever
     * @param unclaimedFevers of those: nobody has them
     * @param silences        open alerts of patches from which nothing comes
     * @param silentSince     last sign of life of the one silent longest; {@code null} where none is silent now
     * @param unclaimed       alerts of all kinds that cannot wait, and nobody has them
     * @param overdue         people of whom a planned test has passed without a sample
     */
    public record FiguresNow(int present, int cameToday, int cameBefore, int days, int leftToday, int releasedToday, long mayLeave, long fevers, long unclaimedFevers,
            long silences, Instant silentSince, long unclaimed, long overdue) {
        static FiguresNow of(Movements.Moved moved, long mayLeave, Open alerts, long overdue) {
            return new FiguresNow(moved.present(), moved.came(), moved.cameBefore(), Movements.DAYS_BACK, moved.left(), moved.released(), mayLeave, alerts.fevers(),
                    alerts.unclaimedFevers(), alerts.silences(), alerts.silentSince(), alerts.unclaimed(), overdue);
        }
    }

    /**
     * @param zone     time zone of the site's calendar days
     * @param rooms    how those that take people stand; {@code null} where no rooms are given to one person each
     * @param forecast of them; {@code null} likewise
     */
    public record SiteRow(UUID site, String name, String nameEn, SiteKind kind, String zone, boolean open, Capacity rooms, FiguresNow figures, SiteForecast forecast) {
        static SiteRow of(SiteFigures one) {
            Site site = one.site();
            return new SiteRow(site.id(), site.facts().nameZh(), site.facts().nameEn(), site.kind(), site.zone().getId(), one.open(), one.capacity().orElse(null),
                    FiguresNow.of(one.moved(), one.mayLeave(), one.alerts(), one.overdue()), one.told() == null ? null : SiteForecast.of(one.told()));
        }
    }

    /** @param rooms of the open isolation sites alone, as {@code together} */
    public record AllSites(Capacity rooms, FiguresNow figures) {
        static AllSites of(Totals all) {
            return new AllSites(all.capacity(), FiguresNow.of(all.moved(), all.mayLeave(), all.alerts(), all.overdue()));
        }
    }

    /**
     * @param sites       that are counted
     * @param rooms       that take people
     * @param now         free now
     * @param runsOut     the first day without a free room if nobody leaves of whom nothing can be told; {@code null} for none
     * @param runsOutLate the same if they leave as soon as is thinkable
     * @param below       the first day below the reserve, as {@code belowLate}
     * @param reserve     {@code null} where no line is set, or not the same for all
     */
    public record SitesTogether(List<UUID> sites, int rooms, int now, List<Forecast.DayAhead> days, LocalDate runsOut, LocalDate runsOutLate, LocalDate below,
            LocalDate belowLate, int untold, int unknown, SiteForecast.ReserveAnswer reserve) {
        static SitesTogether of(Together all) {
            Forecast forecast = all == null ? null : all.forecast();
            return all == null ? null : new SitesTogether(all.sites(), all.rooms(), forecast.now(), forecast.days(), forecast.runsOut(), forecast.runsOutLate(),
                    forecast.below(), forecast.belowLate(), all.untold(), all.unknown(), SiteForecast.ReserveAnswer.of(all.reserve()));
        }
    }

    public record Helper(UUID site, String name, String nameEn, int free) {
        static Helper of(Waiting.Room one) {
            return new Helper(one.site().id(), one.site().facts().nameZh(), one.site().facts().nameEn(), one.free());
        }
    }

    /**
     * @param site   {@code null} for all of the area, as {@code name}, {@code nameEn}
     * @param count  of alerts, patches, people or rooms, as {@code what} says
     * @param since  when the first of them began; {@code null} where there is no such time
     * @param from   the first day on which it is so; {@code null} where it is so now
     * @param better the first day on which it is so at best; {@code null} for on none of these days
     * @param helps  sites that can help, those with the most rooms first
     */
    public record WaitingFor(Waiting.Matter what, UUID site, String name, String nameEn, long count, Instant since, LocalDate from, LocalDate better, List<Helper> helps) {
        static WaitingFor of(Waiting one) {
            Site site = one.site();
            return new WaitingFor(one.what(), site == null ? null : site.id(), site == null ? null : site.facts().nameZh(), site == null ? null : site.facts().nameEn(),
                    one.count(), one.since(), one.from(), one.better(), one.helps().stream().map(Helper::of).toList());
        }
    }

    static CentreAnswer of(Overview all) {
        return new CentreAnswer(all.at(), AreaNamed.of(all.area()), all.areas().stream().map(AreaNamed::of).toList(), all.sites().stream().map(SiteRow::of).toList(),
                AllSites.of(all.totals()), SitesTogether.of(all.together()), all.waiting().stream().map(WaitingFor::of).toList());
    }
}
