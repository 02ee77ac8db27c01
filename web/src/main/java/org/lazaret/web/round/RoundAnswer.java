package org.lazaret.web.round;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.lazaret.care.NeedKind;
import org.lazaret.curve.Warmth;
import org.lazaret.isolation.Progress;
import org.lazaret.manual.CheckSlot;
import org.lazaret.manual.CheckState;
import org.lazaret.manual.ManualReading;
import org.lazaret.people.Sight;
import org.lazaret.protocol.RiskClass;
import org.lazaret.room.Room;
import org.lazaret.round.Resident;
import org.lazaret.round.Rounds;
import org.lazaret.site.Landmark;
import org.lazaret.web.manual.ManualReadingAnswer;

/**
 * The nurse's round: floors with somebody in them, rooms in the order of walking.
 *
 * @param zone    time zone of the site's calendar days
 * @param at      when this was true
 * @param slots   the checks of yesterday and today, the earliest first
 * @param current the one that what is measured now counts for
 */
public record RoundAnswer(UUID site, String nameZh, String nameEn, String zone, Instant at, List<CheckSlot> slots, CheckSlot current,
        NumbersAnswer numbers, List<WalkAnswer> floors, List<ResidentAnswer> elsewhere) {

    /** Protocol data for a phone without a network; temperatures in hundredths of a degree. */
    public record NumbersAnswer(int feverLine, int lowest, int highest, long againMinutes, long backHours) {
    }

    /** A floor; {@code landmarks} in the order of the doors they stand behind. */
    public record WalkAnswer(UUID id, String building, String buildingEn, int number, String label, List<MarkAnswer> landmarks,
            List<StopAnswer> rooms) {
    }

    public record MarkAnswer(Landmark.Kind kind, String name, String nameEn, int door) {
    }

    public record StopAnswer(UUID id, String number, String corridor, Room.Side side, int door, List<ResidentAnswer> people) {
    }

    /**
     * @param needs     of R12; empty, as {@code illnesses}, for roles that read nothing of anybody's health
     * @param illnesses chronic diseases
     * @param check     how the current check stands
     * @param readings  since yesterday, the earliest first
     * @param patch     what the patch says now
     */
    public record ResidentAnswer(UUID person, UUID stay, String name, String englishName, boolean madeUp, RiskClass riskClass,
            Progress progress, Set<NeedKind> needs, List<String> illnesses, boolean out, boolean leavingToday, CheckState check,
            List<ManualReadingAnswer> readings, HeardAnswer patch) {
        static ResidentAnswer of(Resident one, Sight sight) {
            return new ResidentAnswer(one.person(), one.stay(), sight.name(one.name()), sight.englishName(one.name()), one.madeUp(),
                    one.riskClass(), one.progress(), sight.health() ? new TreeSet<>(one.needs()) : Set.of(),
                    sight.health() ? one.illnesses() : List.of(), one.out(), one.leaving(), one.check(),
                    one.readings().stream().map(RoundAnswer::reading).toList(), HeardAnswer.of(one.warmth()));
        }
    }

    /**
     * @param at    when it was measured; {@code null}, as {@code centi} is, when the patch has not spoken or there is none
     * @param centi hundredths of a degree Celsius, whatever it is worth
     */
    public record HeardAnswer(Warmth.State state, Instant at, Integer centi) {
        static HeardAnswer of(Warmth warmth) {
            return new HeardAnswer(warmth.state(), warmth.at(), warmth.centi());
        }
    }

    private static ManualReadingAnswer reading(ManualReading kept) {
        return ManualReadingAnswer.of(kept);
    }

    static RoundAnswer of(Rounds.Round round) {
        Rounds.Numbers numbers = round.numbers();
        return new RoundAnswer(round.site().id(), round.site().facts().nameZh(), round.site().facts().nameEn(),
                round.site().zone().getId(), round.at(), round.slots(), round.current(),
                new NumbersAnswer(numbers.feverLine(), numbers.lowest(), numbers.highest(), numbers.again().toMinutes(), numbers.back().toHours()),
                round.floors().stream().map(walk -> walk(walk, round.sight())).toList(),
                round.elsewhere().stream().map(one -> ResidentAnswer.of(one, round.sight())).toList());
    }

    private static WalkAnswer walk(Rounds.Walk walk, Sight sight) {
        var floor = walk.floor().floor();
        return new WalkAnswer(floor.id(), floor.building().name(), floor.building().nameEn(), floor.number(), floor.label(),
                walk.floor().landmarks().stream().map(l -> new MarkAnswer(l.kind(), l.name(), l.nameEn(), l.door())).toList(),
                walk.stops().stream().map(stop -> new StopAnswer(stop.room().id(), stop.room().number(), stop.room().place().corridor(),
                        stop.room().place().side(), stop.room().place().door(),
                        stop.residents().stream().map(one -> ResidentAnswer.of(one, sight)).toList())).toList());
    }
}
