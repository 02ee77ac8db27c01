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

/** Who comes to a site. */
@RequestScoped
@Path("/sites/{site}/stays")
public class ArrivalResource {
    @Inject
    private Stays stays;
    @Inject
    private Caller caller;

    /** @param leavesAt planned end; {@code null} when nobody knows */
    public record AdmissionForm(UUID person, UUID order, UUID bed, Instant leavesAt, Instant occurredAt) {
    }

    @POST
    @Command
    public Response admit(@PathParam("site") UUID site, AdmissionForm form) {
        return made(stays.admit(caller, site, new Stays.Admission(form.person(), form.order(), form.bed(), form.leavesAt()),
                form.occurredAt()));
    }

    private static Response made(Stay stay) {
        return Response.status(Response.Status.CREATED).entity(StayAnswer.of(stay)).build();
    }
}
