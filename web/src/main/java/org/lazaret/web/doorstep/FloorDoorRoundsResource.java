package org.lazaret.web.doorstep;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.doorstep.DoorRounds;
import org.lazaret.doorstep.Errand;
import org.lazaret.web.door.Command;

/** A round from door to door of a floor. */
@RequestScoped
@Path("/floors/{floor}/door-rounds")
public class FloorDoorRoundsResource {
    @Inject
    private DoorRounds rounds;
    @Inject
    private Caller caller;

    /** @param occurredAt without it, now */
    public record RoundForm(Errand errand, Instant occurredAt) {
    }

    /** The caller was at every door of the floor. */
    @POST
    @Command
    public Response record(@PathParam("floor") UUID floor, RoundForm form) {
        return Response.status(Response.Status.CREATED).entity(DoorRoundAnswer.of(rounds.record(caller, floor, form.errand(), form.occurredAt()))).build();
    }
}
