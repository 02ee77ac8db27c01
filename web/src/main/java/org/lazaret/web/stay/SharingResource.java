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
import org.lazaret.sharing.SharingException;
import org.lazaret.sharing.SharingExceptions;
import org.lazaret.sharing.SharingGround;
import org.lazaret.web.door.Command;

/** Exceptions to one person a room. */
@RequestScoped
@Path("/sites/{site}/sharing-exceptions")
public class SharingResource {
    @Inject
    private SharingExceptions exceptions;
    @Inject
    private Caller caller;

    /** @param companion {@code null} for a kin group */
    public record ExceptionForm(UUID person, UUID companion, SharingGround ground, String assessor, String reason,
            Instant occurredAt) {
    }

    public record Recorded(UUID id, boolean withdrawn) {
        static Recorded of(SharingException exception) {
            return new Recorded(exception.id(), exception.isWithdrawn());
        }
    }

    @POST
    @Command
    public Response record(@PathParam("site") UUID site, ExceptionForm form) {
        SharingExceptions.Assessment assessment = new SharingExceptions.Assessment(form.person(), form.companion(), form.ground(),
                form.assessor(), form.reason());
        return Response.status(Response.Status.CREATED)
                .entity(Recorded.of(exceptions.record(caller, site, assessment, form.occurredAt()))).build();
    }
}
