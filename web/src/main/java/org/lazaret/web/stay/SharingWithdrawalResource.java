package org.lazaret.web.stay;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.sharing.SharingExceptions;
import org.lazaret.web.door.Command;

/** An exception taken back. */
@RequestScoped
@Path("/sharing-exceptions/{exception}/withdrawal")
public class SharingWithdrawalResource {
    @Inject
    private SharingExceptions exceptions;
    @Inject
    private Caller caller;

    /** Why it is taken back. */
    public record Withdrawal(String reason) {
    }

    @POST
    @Command
    public Response withdraw(@PathParam("exception") UUID exception, Withdrawal why) {
        return Response.ok(SharingResource.Recorded.of(exceptions.withdraw(caller, exception, why.reason()))).build();
    }
}
