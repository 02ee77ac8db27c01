package org.lazaret.web.meal;

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
import org.lazaret.meal.Meals;
import org.lazaret.shared.Invalid;
import org.lazaret.web.door.Command;

/** Whom to bring a meal. */
@RequestScoped
@Path("/sites/{site}/meals")
public class MealResource {
    private static final int PORTIONS_MOST = 100_000;

    @Inject
    private Meals meals;
    @Inject
    private Caller caller;

    /** @param live {@code true} from a page that is open already and refreshes itself: leaves no row in the audit */
    @GET
    public MealAnswer meals(@PathParam("site") UUID site, @QueryParam("live") boolean live) {
        return MealAnswer.of(meals.of(caller, site, live));
    }

    /** @param portions on the list, 0 to 100,000 */
    public record PrintForm(int portions) {
    }

    /** Says that the list was printed, which is put on record. */
    @POST
    @Path("prints")
    @Command
    public Response printed(@PathParam("site") UUID site, PrintForm form) {
        if (form.portions() < 0 || form.portions() > PORTIONS_MOST) {
            throw new Invalid("portions", "out-of-range", "least", 0, "most", PORTIONS_MOST);
        }
        meals.printed(caller, site, form.portions());
        return Response.noContent().build();
    }
}
