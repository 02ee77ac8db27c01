package org.lazaret.web.round;

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
import org.lazaret.round.Rounds;
import org.lazaret.shared.Invalid;
import org.lazaret.web.door.Command;

/** The nurse's round of a site. */
@RequestScoped
@Path("/sites/{site}/round")
public class RoundResource {
    private static final int PEOPLE_MOST = 100_000;
    private static final int FLOOR_MOST = 200;

    @Inject
    private Rounds rounds;
    @Inject
    private Caller caller;

    /** @param live {@code true} from a page that is open already and refreshes itself: leaves no row in the audit */
    @GET
    public RoundAnswer round(@PathParam("site") UUID site, @QueryParam("live") boolean live) {
        return RoundAnswer.of(rounds.of(caller, site, live));
    }

    /**
     * The sheet of a round on paper.
     *
     * @param people on the sheet, 0 to 100,000
     * @param floor  what it was narrowed to, at most 200 characters; {@code null} for the whole site
     */
    public record SheetForm(int people, String floor) {
    }

    /** Says that the sheet was printed, which is put on record. */
    @POST
    @Path("prints")
    @Command
    public Response printed(@PathParam("site") UUID site, SheetForm form) {
        if (form.people() < 0 || form.people() > PEOPLE_MOST) {
            throw new Invalid("people", "out-of-range", "least", 0, "most", PEOPLE_MOST);
        }
        if (form.floor() != null && form.floor().length() > FLOOR_MOST) {
            throw new Invalid("floor", "too-long", "most", FLOOR_MOST);
        }
        rounds.printed(caller, site, form.people(), form.floor());
        return Response.noContent().build();
    }
}
