package org.lazaret.web.release;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.release.Overrides;
import org.lazaret.web.door.Command;

/** The second signature under an override. */
@RequestScoped
@Path("/release-overrides/{override}/countersignature")
public class CountersignatureResource {
    @Inject
    private Overrides overrides;
    @Inject
    private Caller caller;

    public record CountersignatureForm(String password) {
    }

    @POST
    @Command
    public Response countersign(@PathParam("override") UUID override, CountersignatureForm form) {
        return Response.ok(DecisionAnswer.SignedOverride.of(overrides.countersign(caller, override, form.password()))).build();
    }
}
