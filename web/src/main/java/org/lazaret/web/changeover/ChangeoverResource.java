package org.lazaret.web.changeover;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.changeover.Changeovers;
import org.lazaret.shared.Invalid;
import org.lazaret.web.door.Command;

/** What a version, or one that is only written, changes for stays that run; and their going over to it. */
@RequestScoped
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class ChangeoverResource {
    @Inject
    private Changeovers changeovers;
    @Inject
    private Caller caller;

    /** @param stays 1–5,000 of those that would change */
    public record MigrationForm(List<UUID> stays, String reason) {
        List<UUID> read() {
            if (stays == null || stays.stream().anyMatch(Objects::isNull)) {
                throw new Invalid("stays", "missing");
            }
            return stays;
        }
    }

    /** @param count how many stays went over */
    public record MigrationAnswer(int count) {
    }

    @GET
    @Path("protocol-drafts/{draft}/changeover")
    public ChangeoverAnswer ofDraft(@PathParam("draft") UUID draft) {
        return ChangeoverAnswer.of(changeovers.ofDraft(caller, draft));
    }

    @GET
    @Path("protocols/{version}/changeover")
    public ChangeoverAnswer ofVersion(@PathParam("version") UUID version) {
        return ChangeoverAnswer.of(changeovers.ofVersion(caller, version));
    }

    @POST
    @Path("protocols/{version}/migrations")
    @Command
    public Response migrate(@PathParam("version") UUID version, MigrationForm form) {
        return Response.ok(new MigrationAnswer(changeovers.migrate(caller, version, form.read(), form.reason()))).build();
    }
}
