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
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.clearance.Clearance.Decision;
import org.lazaret.clearance.Clearance.LeadsTo;
import org.lazaret.release.Overrides;
import org.lazaret.release.ReleaseTask.Task;
import org.lazaret.release.ReleaseTasks;
import org.lazaret.release.Releases;
import org.lazaret.release.StayRelease;
import org.lazaret.web.door.Command;
import org.lazaret.web.form.Fields;

/** Whether one person may leave, and their release. */
@RequestScoped
@Path("/stays/{stay}")
public class ReleaseResource {
    @Inject
    private Releases releases;
    @Inject
    private Overrides overrides;
    @Inject
    private ReleaseTasks tasks;
    @Inject
    private Caller caller;

    /** @param destination {@code null} where it says nothing */
    public record ReleaseForm(String destination) {
    }

    public record OverrideForm(String reason, String password) {
    }

    public record TaskForm(Task task, String note) {
    }

    /** @param person the close contact */
    public record ContactForm(UUID person) {
    }

    /**
     * The close contact through whom somebody is a secondary one.
     *
     * @param person     {@code null}, as the names are, for somebody whom the caller may not see
     * @param recordedAt {@code null} where none is on record
     */
    public record LinkedAnswer(UUID person, String name, String englishName, Instant recordedAt) {
    }

    /** A decision as it is kept. */
    public record Released(UUID id, UUID stay, Decision decision, LeadsTo leadsTo, Instant recordedAt) {
        static Released of(StayRelease kept) {
            return new Released(kept.id(), kept.stay(), kept.decision(), kept.leadsTo(), kept.recordedAt());
        }
    }

    @GET
    @Path("release-decision")
    public DecisionAnswer decision(@PathParam("stay") UUID stay, @QueryParam("asOf") String asOf, @QueryParam("live") boolean live) {
        return DecisionAnswer.of(releases.decision(caller, stay, moment(asOf), live));
    }

    @POST
    @Path("release")
    @Command
    public Response release(@PathParam("stay") UUID stay, ReleaseForm form) {
        return made(Released.of(releases.release(caller, stay, form.destination())));
    }

    @POST
    @Path("release-overrides")
    @Command
    public Response ask(@PathParam("stay") UUID stay, OverrideForm form) {
        return made(DecisionAnswer.SignedOverride.of(overrides.ask(caller, stay, form.reason(), form.password())));
    }

    @POST
    @Path("release-tasks")
    @Command
    public Response settle(@PathParam("stay") UUID stay, TaskForm form) {
        tasks.settle(caller, stay, form.task(), form.note());
        return Response.noContent().build();
    }

    @POST
    @Path("linked-contact")
    @Command
    public Response link(@PathParam("stay") UUID stay, ContactForm form) {
        tasks.link(caller, stay, form.person());
        return Response.noContent().build();
    }

    /** @param live {@code true} from a page that is open already and refreshes itself: leaves no row in the audit */
    @GET
    @Path("linked-contact")
    public LinkedAnswer linked(@PathParam("stay") UUID stay, @QueryParam("live") boolean live) {
        return tasks.linked(caller, stay, live).map(one -> new LinkedAnswer(one.person(), one.name(), one.englishName(), one.recordedAt()))
                .orElse(new LinkedAnswer(null, null, null, null));
    }

    /** @return {@code null} for now */
    static Instant moment(String asOf) {
        Fields fields = new Fields();
        Instant moment = fields.instant("asOf", asOf);
        fields.refuse();
        return moment;
    }

    private static Response made(Object what) {
        return Response.status(Response.Status.CREATED).entity(what).build();
    }
}
