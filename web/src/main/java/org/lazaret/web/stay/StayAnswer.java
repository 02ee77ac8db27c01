package org.lazaret.web.stay;

import java.time.Instant;
import java.util.UUID;
import org.lazaret.stay.Ending;
import org.lazaret.stay.Stay;
import org.lazaret.stay.StayState;

/** A stay after a command. */
public record StayAnswer(UUID id, UUID person, UUID site, StayState state, Instant expectedAt, Instant admittedAt, Ending ending,
        Instant endedAt, Instant closedAt) {
    static StayAnswer of(Stay stay) {
        return new StayAnswer(stay.id(), stay.person(), stay.site(), stay.state(), stay.expectedAt(), stay.admittedAt(),
                stay.ending(), stay.endedAt(), stay.closedAt());
    }
}
