package org.lazaret.web.stay;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.stay.BedAssignment;
import org.lazaret.stay.BedMoves;
import org.lazaret.stay.Ending;
import org.lazaret.stay.Stay;
import org.lazaret.stay.StayVersions;
import org.lazaret.stay.Stays;
import org.lazaret.web.door.Command;

/** What happens to one stay. */
@OfStay
@RequestScoped
@Path("/stays/{stay}")
public class StayResource {
    @Inject
    private Stays stays;
    @Inject
    private BedMoves moves;
    @Inject
    private StayVersions versions;
    @Inject
    private Caller caller;

    /** When it happened; {@code null} for now. */
    public record When(Instant occurredAt) {
    }

    public record PlanForm(UUID bed, Instant from, Instant to, Instant occurredAt) {
    }

    /** @param positive whether the person was found positive in the room that is left */
    public record MoveForm(UUID bed, String reason, Instant leavesAt, boolean positive, Instant occurredAt) {
    }

    public record LeaveForm(String reason, String destination, Instant occurredAt) {
    }

    public record EndingForm(Ending ending, String reason, String destination, Instant occurredAt) {
    }

    /** @param positive whether the person was found positive during the stay */
    public record DepartureForm(boolean positive, Instant occurredAt) {
    }

    /** Where somebody lies, or will. */
    public record BedGiven(UUID assignment, UUID stay, UUID room, UUID bed) {
        static BedGiven of(BedAssignment given) {
            return new BedGiven(given.id(), given.stay(), given.place().room(), given.place().bed());
        }
    }

    @GET
    public Response read(@PathParam("stay") UUID stay) {
        return answer(versions.read(caller, stay));
    }

    @POST
    @Path("setting-out")
    @Command
    public Response setOut(@PathParam("stay") UUID stay, When when) {
        return answer(stays.setOut(caller, stay, when.occurredAt()));
    }

    @POST
    @Path("reservation")
    @Command
    public Response plan(@PathParam("stay") UUID stay, PlanForm form) {
        return Response.status(Response.Status.CREATED).entity(BedGiven.of(moves.plan(caller, stay,
                new BedMoves.Plan(form.bed(), form.from(), form.to()), form.occurredAt()))).build();
    }

    @DELETE
    @Path("reservation")
    @Command
    public Response giveUp(@PathParam("stay") UUID stay) {
        return answer(moves.giveUp(caller, stay, null));
    }

    @POST
    @Path("move")
    @Command
    public Response move(@PathParam("stay") UUID stay, MoveForm form) {
        return Response.ok(BedGiven.of(moves.move(caller, stay,
                new BedMoves.Move(form.bed(), form.reason(), form.leavesAt(), form.positive()), form.occurredAt()))).build();
    }

    @POST
    @Path("leave")
    @Command
    public Response leave(@PathParam("stay") UUID stay, LeaveForm form) {
        return answer(moves.leave(caller, stay, form.reason(), form.destination(), form.occurredAt()));
    }

    @POST
    @Path("return")
    @Command
    public Response back(@PathParam("stay") UUID stay, When when) {
        return answer(moves.back(caller, stay, when.occurredAt()));
    }

    @POST
    @Path("ending")
    @Command
    public Response end(@PathParam("stay") UUID stay, EndingForm form) {
        return answer(stays.end(caller, stay, new Stays.EndingDraft(form.ending(), form.reason(), form.destination()),
                form.occurredAt()));
    }

    @POST
    @Path("departure")
    @Command
    public Response depart(@PathParam("stay") UUID stay, DepartureForm form) {
        return answer(stays.depart(caller, stay, form.positive(), form.occurredAt()));
    }

    private static Response answer(Stay stay) {
        return StayAnswer.response(stay);
    }
}
