package org.lazaret.web.board;

import java.time.Instant;
import java.util.UUID;
import org.lazaret.board.Lodger;
import org.lazaret.isolation.Progress;
import org.lazaret.people.Sight;
import org.lazaret.protocol.RiskClass;
import org.lazaret.stay.StayState;

/**
 * Somebody at a site, named as the reader's role may see.
 *
 * @param progress day n of m with its convention; {@code null} where nothing was computed
 */
public record LodgerAnswer(UUID stay, UUID person, String name, String englishName, UUID kinGroup, boolean madeUp,
        StayState state, RiskClass riskClass, Progress progress, UUID room, String roomNumber, UUID bed, Instant from,
        Instant to, boolean present, boolean out, boolean leavingToday) {
    static LodgerAnswer of(Lodger l, Sight sight) {
        return new LodgerAnswer(l.stay(), l.person(), sight.name(l.name()), sight.englishName(l.name()), l.kinGroup(), l.madeUp(),
                l.state(), l.riskClass(), l.progress(), l.room(), l.roomNumber(), l.bed(), l.from(), l.to(), l.present(), l.out(),
                l.leavingToday());
    }
}
