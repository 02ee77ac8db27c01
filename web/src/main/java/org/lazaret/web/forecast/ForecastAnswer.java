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
public record ForecastAnswer(SiteForecast forecast, List<Area> area, List<Room> rooms, List<Person> people) {

    public record Area(String code, Division.Level level, String name, String nameEn) {
    }

    /**
     * When, as far as can be told.
     *
     * @param told    {@code null} where nothing on record says when
     * @param soonest the earliest thinkable time; {@code null} where it is not to be thought of
     */
    public record When(Instant told, Instant soonest) {
        static When of(Outlook outlook) {
            return outlook == null ? null : new When(outlook.told(), outlook.soonest());
        }
    }

    /**
     * @param left when nobody is in it, or it is kept for nobody, any more; {@code null} where it is so now
     * @param free from when on it can take somebody
     */
    public record Room(UUID id, String number, RoomPhase phase, int people, When left, When free) {
        static Room of(RoomAhead ahead) {
            return new Room(ahead.room().id(), ahead.room().number(), ahead.room().condition().phase(), ahead.stays().size(), When.of(ahead.left()),
                    When.of(ahead.free()));
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
    public record Person(UUID stay, UUID person, String name, String englishName, String room, boolean present, Instant comes, When leaves,
            StayAhead.Why why, List<Missing> lacks) {
        static Person of(StayAhead one, Answer answer) {
            return new Person(one.stay(), one.person(), answer.sight().name(one.name()), answer.sight().englishName(one.name()), one.number(), one.present(),
                    one.comes(), When.of(one.leaves()), one.why(), answer.reasons() ? one.lacks().stream().map(Missing::of).toList() : null);
        }
    }

    static ForecastAnswer of(Answer answer) {
        return new ForecastAnswer(SiteForecast.of(answer.told()),
                answer.area().stream().map(one -> new Area(one.code(), one.level(), one.name(), one.nameEn())).toList(),
                answer.told().house().rooms().stream().map(Room::of).toList(),
                answer.told().house().stays().stream().map(one -> Person.of(one, answer)).toList());
    }
}
