package org.lazaret.web.doorstep;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.doorstep.DoorRounds;
import org.lazaret.web.door.Command;

/** A round that was written down. */
@RequestScoped
@Path("/door-rounds/{round}")
public class DoorRoundResource {
    @Inject
    private DoorRounds rounds;
    @Inject
    private Caller caller;

    public record WithdrawalForm(String reason) {
    }

    /** It was written down by mistake. */
    @POST
    @Path("withdrawal")
    @Command
    public Response withdraw(@PathParam("round") UUID round, WithdrawalForm form) {
        rounds.withdraw(caller, round, form.reason());
        return Response.noContent().build();
    }
}
