package org.lazaret.web.drafting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.drafting.Activations;
import org.lazaret.drafting.Draft;
import org.lazaret.drafting.Drafts;
import org.lazaret.web.IfMatch;
import org.lazaret.web.door.Command;

/** Versions of the rules while they are written, reviewed and activated. */
@RequestScoped
@Path("/protocol-drafts")
@Produces(MediaType.APPLICATION_JSON)
public class DraftResource {
    @Inject
    private Drafts drafts;
    @Inject
    private Activations activations;
    @Inject
    private Caller caller;
    @Context
    private HttpHeaders headers;

    /** All of the caller's areas; there are few, so there is one page. */
    public record DraftPage(List<DraftAnswer> items, String next) {
    }

    /** @param reason 1–500 characters */
    public record WhyForm(String reason) {
    }

    @GET
    public DraftPage list() {
        return new DraftPage(drafts.list(caller).stream().map(draft -> DraftAnswer.listed(draft, caller.user())).toList(), null);
    }

    @POST
    @Command
    public Response begin(DraftForm form) {
        Draft draft = drafts.begin(caller, form.read());
        return tagged(Response.created(URI.create("protocol-drafts/" + draft.id())), draft);
    }

    @GET
    @Path("/{draft}")
    public Response draft(@PathParam("draft") UUID id) {
        return tagged(Response.ok(), drafts.of(caller, id));
    }

    @PUT
    @Path("/{draft}")
    @Command
    public Response change(@PathParam("draft") UUID id, DraftForm form) {
        return tagged(Response.ok(), drafts.change(caller, id, IfMatch.version(headers), form.read()));
    }

    @POST
    @Path("/{draft}/submission")
    @Command
    public Response submit(@PathParam("draft") UUID id) {
        return tagged(Response.ok(), activations.submit(caller, id));
    }

    @POST
    @Path("/{draft}/approval")
    @Command
    public Response approve(@PathParam("draft") UUID id) {
        return tagged(Response.ok(), activations.approve(caller, id));
    }

    @POST
    @Path("/{draft}/return")
    @Command
    public Response sendBack(@PathParam("draft") UUID id, WhyForm form) {
        return tagged(Response.ok(), activations.sendBack(caller, id, form.reason()));
    }

    @POST
    @Path("/{draft}/withdrawal")
    @Command
    public Response withdraw(@PathParam("draft") UUID id, WhyForm form) {
        return tagged(Response.ok(), activations.withdraw(caller, id, form.reason()));
    }

    @POST
    @Path("/{draft}/activation")
    @Command
    public Response activate(@PathParam("draft") UUID id) {
        return tagged(Response.ok(), activations.activate(caller, id));
    }

    private Response tagged(Response.ResponseBuilder answer, Draft draft) {
        return answer.tag(String.valueOf(draft.version())).entity(DraftAnswer.whole(draft, caller.user())).build();
    }
}
