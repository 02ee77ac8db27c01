package org.lazaret.web.conflict;

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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.conflict.Conflicts;
import org.lazaret.people.Sight;
import org.lazaret.web.door.Command;

/** Two values for one patch and time, and which of them counts. */
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("/")
public class ConflictResource {
    @Inject
    private Conflicts conflicts;
    @Inject
    private Caller caller;

    /** @param centi hundredths of a degree Celsius, one of the values; @param reason 1 to 500 characters */
    public record Decision(Integer centi, String reason) {
    }

    /** @param values hundredths of a degree Celsius, ascending; the last one counts while nobody has decided */
    public record ConflictAnswer(UUID id, UUID person, String name, String englishName, String code, Instant measuredAt, Instant noticedAt,
            List<Integer> values) {
        static ConflictAnswer of(Conflicts.Open open, Sight sight) {
            return new ConflictAnswer(open.id(), open.person(), sight.name(open.name()), sight.englishName(open.name()), open.code(),
                    open.measuredAt(), open.noticedAt(), open.values());
        }
    }

    public record ConflictList(List<ConflictAnswer> items) {
    }

    /**
     * Those that nobody has decided, the first measured first; at most 200.
     *
     * @param live {@code true} from a page that is open already and refreshes itself: leaves no row in the audit
     */
    @GET
    @Path("/sites/{site}/reading-conflicts")
    public ConflictList open(@PathParam("site") UUID site, @QueryParam("live") boolean live) {
        Conflicts.Listed listed = conflicts.open(caller, site, live);
        return new ConflictList(listed.items().stream().map(open -> ConflictAnswer.of(open, listed.sight())).toList());
    }

    @POST
    @Path("/reading-conflicts/{conflict}/decision")
    @Command
    public Response decide(@PathParam("conflict") UUID conflict, Decision form) {
        conflicts.decide(caller, conflict, form.centi(), form.reason());
        return Response.noContent().build();
    }
}
