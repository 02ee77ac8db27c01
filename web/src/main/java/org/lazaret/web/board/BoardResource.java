package org.lazaret.web.board;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.board.Boards;
import org.lazaret.board.StayLists;

/** The room board of a site. */
@RequestScoped
@Path("/sites/{site}/board")
public class BoardResource {
    @Inject
    private Boards boards;
    @Inject
    private Caller caller;

    /** @param live {@code true} from a page that is open already and refreshes itself: leaves no row in the audit */
    @GET
    public BoardAnswer board(@PathParam("site") UUID site, @QueryParam("live") boolean live) {
        return BoardAnswer.of(boards.of(caller, site, live));
    }
}
