package org.lazaret.forecast;

import java.time.Instant;
import java.util.List;
import org.lazaret.room.RoomPhase;
import org.lazaret.room.RoomRules;
import org.lazaret.room.Soil;

/**
 * A room on the days to come: free when its last occupant has left and the turnover is over. One that is kept for somebody
 * counts as theirs from now on.
 *
 * @param left when nobody is in it any more; {@code null} where nobody is
 * @param free from when on it can take somebody
 */
public record RoomAhead(Standing room, List<StayAhead> stays, Outlook left, Outlook free) {

    /** Where a room stands at a moment, by what can be told. */
    public enum Place {
        FREE,
        /** Somebody lies there, or it is kept for somebody. */
        HELD,
        TURNING,
        OUT
    }

    /** @param stays who lies there, or for whom it is kept */
    static RoomAhead of(Standing room, List<StayAhead> stays, RoomRules rules, Instant now) {
        Outlook left = stays.stream().map(StayAhead::leaves).reduce(Outlook::and).map(all -> all.notBefore(now)).orElse(null);
        if (left == null) {
            return new RoomAhead(room, stays, null, room.clean(rules, now));
        }
        boolean positive = room.condition().soil() == Soil.POSITIVE || stays.stream().anyMatch(StayAhead::positive);
        return new RoomAhead(room, stays, left, left.plus(Standing.turnover(rules, positive ? Soil.POSITIVE : Soil.ORDINARY)));
    }

    public Place at(Instant moment) {
        if (free.isTold() && !free.told().isAfter(moment)) {
            return Place.FREE;
        }
        if (left != null) {
            return left.isTold() && !left.told().isAfter(moment) ? Place.TURNING : Place.HELD;
        }
        return room.phase() == RoomPhase.OUT_OF_SERVICE ? Place.OUT : Place.TURNING;
    }
}
