package org.lazaret.room;

import java.time.Duration;
import org.lazaret.protocol.Protocol;
import org.lazaret.protocol.Rule;
import org.lazaret.protocol.Ruling;

/**
 * The numbers that govern a room's life, as the protocol in force at its site has them.
 *
 * @param version            which protocol version they are from
 * @param mgPerLitreMin      active chlorine, or its equal, of terminal disinfection (R19)
 * @param minutesMin         contact time (R19)
 * @param turnoverOrdinary   from the last occupant's leaving to the next one's coming (R30)
 * @param turnoverPositive   the same after a positive (R30)
 * @param sampleAfterOrdinary whether an environmental sample is owed even when no positive stayed
 * @param backdating         how far back a step may be dated
 */
public record RoomRules(String version, int mgPerLitreMin, int minutesMin, Duration turnoverOrdinary,
        Duration turnoverPositive, boolean sampleAfterOrdinary, Duration backdating) {

    public static RoomRules of(Protocol protocol) {
        String version = protocol.ruling(Rule.TURNOVER_HOURS, null).map(Ruling::version).map(v -> v.code()).orElse(null);
        return new RoomRules(version, protocol.disinfectantMgPerLitre(), (int) protocol.disinfectionTime().toMinutes(),
                protocol.turnover(false), protocol.turnover(true), protocol.turnoverSample(false), protocol.backdatingLimit());
    }

    public Duration turnover(Soil soil) {
        return switch (soil) {
            case NONE -> Duration.ZERO;
            case ORDINARY -> turnoverOrdinary;
            case POSITIVE -> turnoverPositive;
        };
    }
}
