package org.lazaret.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.session.SignInLimits;
import org.lazaret.web.door.Command;

/** Names and addresses that are locked after failed sign-ins. */
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("/sign-in-locks")
public class SignInLockResource {
    @Inject
    private SignInLimits limits;
    @Inject
    private Caller caller;

    /** All locks that stand now; they are few, because each ends within minutes. */
    public record Locks(List<SignInLimits.Lock> items) {
    }

    @GET
    public Locks locks() {
        return new Locks(limits.locks(caller));
    }

    @DELETE
    @Path("/{lock}")
    @Command
    public Response unlock(@PathParam("lock") UUID lock) {
        limits.unlock(caller, lock);
        return Response.noContent().build();
    }
}
