package org.lazaret.web.board;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.board.Boards;
import org.lazaret.shared.Invalid;
import org.lazaret.web.door.Command;

/** The room board of a site. */
@RequestScoped
@Path("/sites/{site}/board")
public class BoardResource {
    private static final int ROOMS_MOST = 100_000;
    private static final int FILTER_MOST = 200;

    @Inject
    private Boards boards;
    @Inject
    private Caller caller;

    /** @param live {@code true} from a page that is open already and refreshes itself: leaves no row in the audit */
    @GET
    public BoardAnswer board(@PathParam("site") UUID site, @QueryParam("live") boolean live) {
        return BoardAnswer.of(boards.of(caller, site, live));
    }

    /**
     * A list of rooms on paper.
     *
     * @param rooms  on the list, 0 to 100,000
     * @param filter what the list was narrowed to, at most 200 characters; {@code null} for all rooms
     */
    public record PrintForm(int rooms, String filter) {
    }

    /** Says that the list was printed, which is put on record. */
    @POST
    @Path("prints")
    @Command
    public Response printed(@PathParam("site") UUID site, PrintForm form) {
        if (form.rooms() < 0 || form.rooms() > ROOMS_MOST) {
            throw new Invalid("rooms", "out-of-range", "least", 0, "most", ROOMS_MOST);
        }
        if (form.filter() != null && form.filter().length() > FILTER_MOST) {
            throw new Invalid("filter", "too-long", "most", FILTER_MOST);
        }
        boards.printed(caller, site, form.rooms(), form.filter());
        return Response.noContent().build();
    }
}
