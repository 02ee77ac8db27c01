package org.lazaret.web.restart;

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
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.restart.ClockRestart;
import org.lazaret.restart.RestartLists;
import org.lazaret.restart.RestartScope;
import org.lazaret.restart.Restarts;
import org.lazaret.web.door.Command;
import org.lazaret.web.restart.RestartAnswer.ClockAnswer;
import org.lazaret.web.restart.RestartAnswer.CountAnswer;
import org.lazaret.web.restart.RestartAnswer.OwnAnswer;

/** Clocks in question near a positive: what a restart would cost, and what people decide. */
@RequestScoped
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class RestartResource {
    @Inject
    private Restarts restarts;
    @Inject
    private RestartLists lists;
    @Inject
    private Caller caller;

    /** Whose clocks are to be put in question. */
    public record ScopeForm(RestartScope scope) {
    }

    /** @param restarts 1–5,000 of the case; @param decision RESTARTED, DISMISSED or WITHDRAWN; @param reason 1–500 characters */
    public record DecisionForm(List<UUID> restarts, ClockRestart.State decision, String reason) {
        List<UUID> chosen() {
            return restarts == null ? List.of() : restarts.stream().filter(Objects::nonNull).toList();
        }
    }

    /** @param live {@code true} from a page that is open already and refreshes itself: leaves no row in the audit */
    @GET
    @Path("investigations/{investigation}/restarts")
    public RestartAnswer read(@PathParam("investigation") UUID investigation, @QueryParam("live") boolean live) {
        return RestartAnswer.of(lists.of(caller, investigation, live));
    }

    @POST
    @Path("investigations/{investigation}/restart-proposals")
    @Command
    public Response propose(@PathParam("investigation") UUID investigation, ScopeForm form) {
        return Response.ok(new CountAnswer(restarts.propose(caller, investigation, form.scope()))).build();
    }

    @POST
    @Path("investigations/{investigation}/restart-decisions")
    @Command
    public Response decide(@PathParam("investigation") UUID investigation, DecisionForm form) {
        return Response.ok(new CountAnswer(restarts.decide(caller, investigation, form.chosen(), form.decision(), form.reason()))).build();
    }

    /** @param live as above */
    @GET
    @Path("people/{person}/clock")
    public ClockAnswer ofPerson(@PathParam("person") UUID person, @QueryParam("live") boolean live) {
        return new ClockAnswer(lists.ofPerson(caller, person, live).stream().map(OwnAnswer::of).toList());
    }
}
