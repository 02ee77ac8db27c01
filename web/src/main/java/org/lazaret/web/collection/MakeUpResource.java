package org.lazaret.web.collection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.collection.MakeUps;
import org.lazaret.web.door.Command;

/** On which days the missed tests of a running stay are made up. */
@RequestScoped
@Path("/stays/{stay}/make-ups")
public class MakeUpResource {
    @Inject
    private MakeUps makeUps;
    @Inject
    private Caller caller;

    /**
     * @param plannedOn the planned day that was missed
     * @param on        the day of the make-up, today or later
     */
    public record MakeUpForm(LocalDate plannedOn, LocalDate on) {
    }

    /** @param reason 1–300 characters */
    public record MakeUpWithdrawalForm(LocalDate plannedOn, String reason) {
    }

    /** Another day takes the place of the one before; the same again changes nothing. */
    @POST
    @Command
    public Response plan(@PathParam("stay") UUID stay, MakeUpForm form) {
        return Response.status(Response.Status.CREATED).entity(MakeUpAnswer.of(makeUps.plan(caller, stay, form.plannedOn(), form.on()))).build();
    }

    /** It is not made up on that day after all: the test is overdue again. */
    @POST
    @Path("withdrawal")
    @Command
    public Response withdraw(@PathParam("stay") UUID stay, MakeUpWithdrawalForm form) {
        makeUps.withdraw(caller, stay, form.plannedOn(), form.reason());
        return Response.noContent().build();
    }
}
