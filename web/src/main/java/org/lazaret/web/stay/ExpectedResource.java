package org.lazaret.web.stay;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.stay.Stay;
import org.lazaret.stay.Stays;
import org.lazaret.web.door.Command;

/** Who is expected at a site. */
@RequestScoped
@Path("/sites/{site}/expected-stays")
public class ExpectedResource {
    @Inject
    private Stays stays;
    @Inject
    private Caller caller;

    public record ExpectationForm(UUID person, UUID order, Instant at, Instant occurredAt) {
    }

    @POST
    @Command
    public Response expect(@PathParam("site") UUID site, ExpectationForm form) {
        return made(stays.expect(caller, site, new Stays.Expectation(form.person(), form.order(), form.at()), form.occurredAt()));
    }

    static Response made(Stay stay) {
        return Response.status(Response.Status.CREATED).entity(StayAnswer.of(stay)).build();
    }
}
