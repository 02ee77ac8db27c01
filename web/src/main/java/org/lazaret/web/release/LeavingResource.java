package org.lazaret.web.release;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.hindsight.ReleaseDoubts;
import org.lazaret.release.Releases;
import org.lazaret.web.door.Command;
import org.lazaret.web.release.ReleaseResource.Released;

/** Who may leave a site, why not the others, and the release of all who may. */
@RequestScoped
@Path("/sites/{site}")
public class LeavingResource {
    @Inject
    private Releases releases;
    @Inject
    private ReleaseDoubts doubts;
    @Inject
    private Caller caller;

    /** @param present how many were there under an order; {@code items} are those whose days are over that day, or who may leave */
    public record Leaving(UUID site, Instant asOf, String zone, int present, List<DecisionAnswer> items) {
        static Leaving of(Releases.Leaving told) {
            String zone = told.site().zone().getId();
            return new Leaving(told.site().id(), told.asOf(), zone, told.present(),
                    told.items().stream().map(one -> DecisionAnswer.listed(one, told.sight(), zone)).toList());
        }
    }

    /** @param destination {@code null} where it says nothing */
    public record ReleasesForm(List<UUID> stays, String destination) {
    }

    /** One for each, in the order of the rooms. */
    public record AllReleased(List<Released> items) {
    }

    @GET
    @Path("leaving")
    public Leaving leaving(@PathParam("site") UUID site, @QueryParam("asOf") String asOf, @QueryParam("live") boolean live) {
        return Leaving.of(releases.leaving(caller, site, ReleaseResource.moment(asOf), live));
    }

    /** Whose release is in doubt by what became known later. @param live {@code true} from a page that is open already */
    @GET
    @Path("release-doubts")
    public DoubtAnswer.Doubts doubts(@PathParam("site") UUID site, @QueryParam("live") boolean live) {
        return DoubtAnswer.Doubts.of(doubts.at(caller, site, live));
    }

    @POST
    @Path("releases")
    @Command
    public Response release(@PathParam("site") UUID site, ReleasesForm form) {
        List<Released> items = releases.releaseAll(caller, site, form.stays(), form.destination()).stream().map(Released::of).toList();
        return Response.status(Response.Status.CREATED).entity(new AllReleased(items)).build();
    }
}
