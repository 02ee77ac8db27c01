package org.lazaret.web.turnover;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.room.RoomPhase;
import org.lazaret.room.RoomState;
import org.lazaret.turnover.Agent;
import org.lazaret.turnover.Disinfection;
import org.lazaret.turnover.SampleResult;
import org.lazaret.turnover.Turnovers;
import org.lazaret.web.door.Command;

/** The steps between two occupants. */
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("/rooms/{room}")
public class TurnoverResource {
    @Inject
    private Turnovers turnovers;
    @Inject
    private Caller caller;

    /** When it happened; left out for now. */
    public record Moment(Instant occurredAt) {
    }

    /** @param skipSample whether the room is to be clean without an environmental sample */
    public record Done(String team, Agent agent, int mgPerLitre, int minutes, boolean skipSample, Instant occurredAt) {
    }

    public record Taken(String laboratory, Instant expectedAt, Instant occurredAt) {
    }

    public record Found(SampleResult result, Instant occurredAt) {
    }

    public record Out(String reason, Instant expectedEnd, Instant occurredAt) {
    }

    /** @param stillClean the room was clean when it was taken out, and the reason says why it still is */
    public record Back(boolean stillClean, String reason, Instant occurredAt) {
    }

    /** How the room stands after the step. */
    public record Standing(RoomPhase phase, Instant since, Instant readyAt, Instant expectedEnd, String reason) {
        static Response of(RoomState state) {
            return Response.ok(new Standing(state.phase(), state.condition().since(), state.condition().readyAt(),
                    state.expectedEnd(), state.reason())).build();
        }
    }

    @POST
    @Path("/disinfection")
    @Command
    public Response startDisinfection(@PathParam("room") UUID room, Moment moment) {
        return Standing.of(turnovers.startDisinfection(caller, room, moment.occurredAt()));
    }

    @POST
    @Path("/disinfection/record")
    @Command
    public Response finishDisinfection(@PathParam("room") UUID room, Done done) {
        Disinfection.Report report = new Disinfection.Report(done.team(), done.agent(), done.mgPerLitre(), done.minutes());
        return Standing.of(turnovers.finishDisinfection(caller, room, report, done.skipSample(), done.occurredAt()));
    }

    @POST
    @Path("/sample")
    @Command
    public Response takeSample(@PathParam("room") UUID room, Taken taken) {
        turnovers.takeSample(caller, room, taken.laboratory(), taken.expectedAt(), taken.occurredAt());
        return Response.noContent().build();
    }

    @POST
    @Path("/sample/result")
    @Command
    public Response sampleResult(@PathParam("room") UUID room, Found found) {
        return Standing.of(turnovers.sampleResult(caller, room, found.result(), found.occurredAt()));
    }

    @POST
    @Path("/out-of-service")
    @Command
    public Response takeOut(@PathParam("room") UUID room, Out out) {
        return Standing.of(turnovers.takeOut(caller, room, out.reason(), out.expectedEnd(), out.occurredAt()));
    }

    @POST
    @Path("/return-to-service")
    @Command
    public Response returnToService(@PathParam("room") UUID room, Back back) {
        return Standing.of(turnovers.returnToService(caller, room, back.stillClean(), back.reason(), back.occurredAt()));
    }
}
