package org.lazaret.web.doorstep;

import java.time.Instant;
import java.util.UUID;
import org.lazaret.doorstep.DoorRound;
import org.lazaret.doorstep.Errand;

/** Somebody who was at every door of a floor. */
public record DoorRoundAnswer(UUID id, UUID floor, Errand errand, Instant occurredAt, Instant recordedAt, String by) {

    static DoorRoundAnswer of(DoorRound round) {
        return new DoorRoundAnswer(round.id(), round.floor(), round.errand(), round.occurrence().occurredAt(), round.occurrence().recordedAt(),
                round.recordedByName());
    }
}
