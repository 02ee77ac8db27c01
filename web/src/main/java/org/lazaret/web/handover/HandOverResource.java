package org.lazaret.web.handover;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.handover.HandOver;
import org.lazaret.handover.HandOvers;
import org.lazaret.web.door.Command;
import org.lazaret.web.form.Fields;

/** Hands a shift over, and takes it over. */
@RequestScoped
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class HandOverResource {
    private static final int NOTE_MOST = 2000;

    @Inject
    private HandOvers handOvers;
    @Inject
    private Caller caller;

    /** @param note what no list says, at most 2,000 characters */
    public record NoteForm(String note) {
        String read() {
            Fields fields = new Fields();
            String text = fields.text("note", note, NOTE_MOST);
            fields.refuse();
            return text;
        }
    }

    /** @param live {@code true} from a page that is open already and refreshes itself: leaves no row in the audit */
    @GET
    @Path("sites/{site}/hand-over")
    public HandOverAnswer standing(@PathParam("site") UUID site, @QueryParam("live") boolean live) {
        return HandOverAnswer.of(handOvers.standing(caller, site, live), caller.user());
    }

    @POST
    @Path("sites/{site}/hand-overs")
    @Command
    public Response give(@PathParam("site") UUID site, NoteForm form) {
        HandOver given = handOvers.give(caller, site, form.read());
        return Response.created(URI.create("hand-overs/" + given.id())).entity(HandOverAnswer.GivenAnswer.of(given, caller.user())).build();
    }

    @POST
    @Path("hand-overs/{handover}/taking-over")
    @Command
    public Response take(@PathParam("handover") UUID handover) {
        return Response.ok(HandOverAnswer.GivenAnswer.of(handOvers.take(caller, handover), caller.user())).build();
    }
}
