package org.lazaret.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.lazaret.room.RoomCondition;
import org.lazaret.room.RoomPhase;
import org.lazaret.room.RoomRules;
import org.lazaret.room.Soil;
import org.lazaret.room.Zone;
import org.lazaret.site.SiteKind;

/**
 * How a room stands now, and from when on it can be clean if nobody is in it (R19, R30, settled reading 12). The turnover time
 * of the protocol is the plan; a room that has outrun it and names no end cannot be told.
 *
 * @param beds           that stand in it
 * @param expectedEnd    of the disinfection or of being out of service; {@code null} when nobody said
 * @param sampleExpected when the result of the sample that waits should be there; {@code null} when nobody said, or none waits
 */
public record Standing(UUID id, UUID site, String number, Zone zone, long beds, RoomCondition condition, Instant expectedEnd,
        Instant sampleExpected) {

    /** Whether people are put here at all: the isolated in the contaminated zone, staff outside it (R11), and only into beds. */
    boolean takesPeople(SiteKind kind) {
        boolean right = kind == SiteKind.RESIDENCE ? zone != Zone.CONTAMINATED : zone == Zone.CONTAMINATED;
        return right && beds > 0;
    }

    RoomPhase phase() {
        return condition.phase();
    }

    Outlook clean(RoomRules rules, Instant now) {
        return switch (phase()) {
            case CLEAN, RESERVED, OCCUPIED -> Outlook.at(later(now, condition.readyAt()));
            case AWAITING_DISINFECTION -> Outlook.at(later(now.plus(contact(rules)), turnedOver(rules)));
            case DISINFECTING -> disinfected(rules, now);
            case AWAITING_SAMPLE -> sampled(rules, now);
            case OUT_OF_SERVICE -> returned(rules, now);
        };
    }

    /** One that should be over already goes on until somebody says otherwise. */
    private Outlook disinfected(RoomRules rules, Instant now) {
        Instant soonest = later(later(now, expectedEnd == null ? now.plus(contact(rules)) : expectedEnd), turnedOver(rules));
        return soonest.isAfter(now) ? Outlook.at(soonest) : Outlook.untold(now);
    }

    private Outlook sampled(RoomRules rules, Instant now) {
        Instant soonest = later(now, turnedOver(rules));
        if (sampleExpected != null && sampleExpected.isAfter(now)) {
            return Outlook.at(later(sampleExpected, soonest));
        }
        boolean inTime = sampleExpected == null && soonest.isAfter(now);
        return inTime ? Outlook.at(soonest) : Outlook.untold(soonest);
    }

    /** Whether it is still clean is said when it is back; until then it owes a turnover. */
    private Outlook returned(RoomRules rules, Instant now) {
        if (expectedEnd == null) {
            return Outlook.NEVER;
        }
        Soil soil = condition.soil() == Soil.NONE ? Soil.ORDINARY : condition.soil();
        Instant back = later(now, expectedEnd);
        Instant soonest = condition.soil() == Soil.NONE ? back : back.plus(contact(rules));
        return expectedEnd.isAfter(now) ? new Outlook(back.plus(turnover(rules, soil)), soonest) : Outlook.untold(soonest);
    }

    private Instant turnedOver(RoomRules rules) {
        return condition.soiledAt() == null ? null : condition.soiledAt().plus(rules.turnover(condition.soil()));
    }

    /** From the last occupant's leaving until it is clean again: what the protocol asks, and never less than the agent must work. */
    static Duration turnover(RoomRules rules, Soil soil) {
        Duration asked = rules.turnover(soil);
        return asked.compareTo(contact(rules)) < 0 ? contact(rules) : asked;
    }

    private static Duration contact(RoomRules rules) {
        return Duration.ofMinutes(rules.minutesMin());
    }

    private static Instant later(Instant one, Instant other) {
        return other == null || one.isAfter(other) ? one : other;
    }
}
