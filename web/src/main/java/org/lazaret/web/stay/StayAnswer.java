package org.lazaret.web.stay;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.lazaret.stay.Ending;
import org.lazaret.stay.Stay;
import org.lazaret.stay.StayState;

/**
 * A stay as it stands.
 *
 * @param version also its ETag; a command that names it in {@code If-Match} is refused when the stay has changed since
 */
public record StayAnswer(UUID id, long version, UUID person, UUID site, StayState state, Instant expectedAt, Instant admittedAt, Ending ending,
        Instant endedAt, Instant closedAt) {
    static StayAnswer of(Stay stay) {
        return new StayAnswer(stay.id(), stay.version(), stay.person(), stay.site(), stay.state(), stay.expectedAt(), stay.admittedAt(),
                stay.ending(), stay.endedAt(), stay.closedAt());
    }

    static Response response(Stay stay) {
        return Response.ok(of(stay)).tag(String.valueOf(stay.version())).build();
    }
}
