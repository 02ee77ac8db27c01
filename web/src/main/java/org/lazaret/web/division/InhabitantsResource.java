package org.lazaret.web.division;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.division.Inhabitants;
import org.lazaret.division.Populations;
import org.lazaret.web.door.Command;

/** How many people live in a division, on which the reserve of rooms rests (R21). */
@RequestScoped
@Path("/inhabitants")
public class InhabitantsResource {
    @Inject
    private Populations populations;
    @Inject
    private Caller caller;

    /** @param source the document it is from; @param recordedBy who signed for it */
    public record InhabitantsAnswer(UUID id, String division, int inhabitants, LocalDate countedOn, String source, Instant recordedAt, String recordedBy) {
        static InhabitantsAnswer of(Inhabitants one) {
            return new InhabitantsAnswer(one.id(), one.division(), one.count(), one.countedOn(), one.source(), one.recordedAt(), one.recordedByName());
        }
    }

    /** The newest, which holds, first. */
    public record InhabitantsPage(List<InhabitantsAnswer> items) {
    }

    /** @param inhabitants 1–200,000,000; @param countedOn not to come; @param source 1–400 characters */
    public record InhabitantsForm(String division, int inhabitants, LocalDate countedOn, String source) {
    }

    /** All that was ever said of a division. @param division its code; without it nothing is answered */
    @GET
    public InhabitantsPage counts(@QueryParam("division") String division) {
        return new InhabitantsPage(populations.history(caller, division == null ? "" : division).stream().map(InhabitantsAnswer::of).toList());
    }

    @POST
    @Command
    public Response record(InhabitantsForm form) {
        Inhabitants said = populations.record(caller, form.division(), new Inhabitants.Count(form.inhabitants(), form.countedOn(), form.source()));
        return Response.status(Response.Status.CREATED).entity(InhabitantsAnswer.of(said)).build();
    }
}
