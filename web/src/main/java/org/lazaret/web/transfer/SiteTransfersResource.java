package org.lazaret.web.transfer;

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
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.transfer.TransferLists;
import org.lazaret.transfer.TransferLists.Both;
import org.lazaret.transfer.Transfers;
import org.lazaret.web.door.Command;
import org.lazaret.web.transfer.TransferAnswer.PlaceAnswer;

/** Who is to leave a site for another, and who is to come from one. */
@RequestScoped
@Path("/sites/{site}")
@Produces(MediaType.APPLICATION_JSON)
public class SiteTransfersResource {
    @Inject
    private Transfers transfers;
    @Inject
    private TransferLists lists;
    @Inject
    private Caller caller;

    /** The longest waiting first, what ended within a day last. */
    public record BothAnswer(List<TransferAnswer> outgoing, List<TransferAnswer> incoming) {
        static BothAnswer of(Both both) {
            return new BothAnswer(both.outgoing().stream().map(one -> TransferAnswer.of(one, both.sight())).toList(),
                    both.incoming().stream().map(one -> TransferAnswer.of(one, both.sight())).toList());
        }
    }

    /** @param live {@code true} from a page that is open already and refreshes itself: leaves no row in the audit */
    @GET
    @Path("transfers")
    public BothAnswer list(@PathParam("site") UUID site, @QueryParam("live") boolean live) {
        return BothAnswer.of(lists.of(caller, site, live));
    }

    /** Who is to go, and why: 1–500 characters. */
    public record AskForm(UUID person, String reason) {
    }

    /** Asks for a transfer; 200 with the open one where the person has one already. */
    @POST
    @Path("transfers")
    @Command
    public Response ask(@PathParam("site") UUID site, AskForm form) {
        Transfers.Asked asked = transfers.ask(caller, site, form.person(), form.reason());
        StandingAnswer standing = StandingAnswer.of(asked.transfer());
        return asked.opened() ? Response.created(URI.create("transfers/" + standing.id())).entity(standing).build() : Response.ok(standing).build();
    }

    /** Open isolation sites and hospitals, by name. */
    public record DestinationsAnswer(List<PlaceAnswer> items) {
    }

    @GET
    @Path("transfer-destinations")
    public DestinationsAnswer destinations(@PathParam("site") UUID site) {
        return new DestinationsAnswer(lists.destinations(caller, site).stream().map(PlaceAnswer::of).toList());
    }
}
