package org.lazaret.web.sample;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.protocol.Specimen;
import org.lazaret.sample.Samples;
import org.lazaret.sample.Samples.Outcome;
import org.lazaret.sample.Subject;
import org.lazaret.shared.Invalid;
import org.lazaret.web.door.Command;

/** One sample, under the id that the phone made for it. */
@RequestScoped
@Path("/samples/{sample}")
public class SampleResource {
    @Inject
    private Samples samples;
    @Inject
    private Caller caller;

    /** As in {@link SampleForm}, with the site where it was collected. */
    public record CollectedForm(UUID site, Subject subject, UUID person, UUID room, Instant collectedAt, Specimen specimen, String tube,
            LocalDate plannedOn, LocalDate makeUpFor, UUID retestOf, UUID recallOf, UUID pairOf) {
        SampleForm sample() {
            return new SampleForm(subject, person, room, collectedAt, specimen, tube, plannedOn, makeUpFor, retestOf, recallOf, pairOf);
        }
    }

    /** @param reason 1–500 characters */
    public record MistakeForm(String reason) {
    }

    /** 201 when it is kept now, 200 when it had been kept just so before. */
    @PUT
    @Command
    public Response keep(@PathParam("sample") UUID sample, CollectedForm form) {
        if (form.site() == null) {
            throw new Invalid("site", "missing");
        }
        Samples.Answer answer = samples.keep(caller, form.site(), form.sample().read(sample));
        return Response.status(answer.outcome() == Outcome.KEPT ? Response.Status.CREATED : Response.Status.OK)
                .entity(SampleAnswer.of(answer.kept())).build();
    }

    /** It was written down by mistake: of somebody else, or never taken. Its place in the tube is free again. */
    @POST
    @Path("withdrawal")
    @Command
    public Response withdraw(@PathParam("sample") UUID sample, MistakeForm form) {
        return Response.ok(SampleAnswer.of(samples.withdraw(caller, sample, form.reason()))).build();
    }
}
