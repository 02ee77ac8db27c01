package org.lazaret.web.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lazaret.clearance.Finding.Lack;
import org.lazaret.clearance.Finding.Unmet;
import org.lazaret.division.Division;
import org.lazaret.forecast.Forecasts.Answer;
import org.lazaret.forecast.Outlook;
import org.lazaret.forecast.RoomAhead;
import org.lazaret.forecast.StayAhead;
import org.lazaret.room.RoomPhase;

/**
 * The forecast of a site, with the rooms and people that each figure is made of.
 *
 * @param area from the province down to the community of the site
 */
public record ForecastAnswer(SiteForecast forecast, List<AreaAbove> area, List<RoomOutlook> rooms, List<StayOutlook> people) {

    public record AreaAbove(String code, Division.Level level, String name, String nameEn) {
    }

    /**
     * TimeAhead, as far as can be told.
     *
     * @param told    {@code null} where nothing on record says when
     * @param soonest the earliest thinkable time; {@code null} where it is not to be thought of
     */
    public record TimeAhead(Instant told, Instant soonest) {
        static TimeAhead of(Outlook outlook) {
            return outlook == null ? null : new TimeAhead(outlook.told(), outlook.soonest());
        }
    }

    /**
     * @param left when nobody is in it, or it is kept for nobody, any more; {@code null} where it is so now
     * @param free from when on it can take somebody
     */
    public record RoomOutlook(UUID id, String number, RoomPhase phase, int people, TimeAhead left, TimeAhead free) {
        static RoomOutlook of(RoomAhead ahead) {
            return new RoomOutlook(ahead.room().id(), ahead.room().number(), ahead.room().condition().phase(), ahead.stays().size(), TimeAhead.of(ahead.left()),
                    TimeAhead.of(ahead.free()));
        }
    }

    /** @param day planned day in the version's count, as {@code date}; {@code null} where it is about none */
    public record Missing(Lack lack, Integer day, LocalDate date) {
        static Missing of(Unmet unmet) {
            return new Missing(unmet.lack(), unmet.day(), unmet.date());
        }
    }

    /**
     * @param room  {@code null} for none
     * @param comes {@code null} when nobody knows, or for who is there
     * @param why   what the time of leaving rests on
     * @param lacks what keeps them; {@code null} for roles that may not know
     */
    public record StayOutlook(UUID stay, UUID person, String name, String englishName, String room, boolean present, Instant comes, TimeAhead leaves,
            StayAhead.LeavesBy why, List<Missing> lacks) {
        static StayOutlook of(StayAhead one, Answer answer) {
            return new StayOutlook(one.stay(), one.person(), answer.sight().name(one.name()), answer.sight().englishName(one.name()), one.number(), one.present(),
                    one.comes(), TimeAhead.of(one.leaves()), one.why(), answer.reasons() ? one.lacks().stream().map(Missing::of).toList() : null);
        }
    }

    static ForecastAnswer of(Answer answer) {
        return new ForecastAnswer(SiteForecast.of(answer.told()),
                answer.area().stream().map(one -> new AreaAbove(one.code(), one.level(), one.name(), one.nameEn())).toList(),
                answer.told().house().rooms().stream().map(RoomOutlook::of).toList(),
                answer.told().house().stays().stream().map(one -> StayOutlook.of(one, answer)).toList());
    }
}
