package org.lazaret.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.people.People;
import org.lazaret.people.PersonChange;
import org.lazaret.people.PersonRevision;
import org.lazaret.registration.Corrections;
import org.lazaret.web.IfMatch;
import org.lazaret.web.door.Command;

/** One person's record: read, corrected, unmasked, and its history. */
@RequestScoped
@Path("/people/{person}")
public class PersonResource {
    @Inject
    private People people;
    @Inject
    private Corrections corrections;
    @Inject
    private Caller caller;
    @Context
    private HttpHeaders headers;

    /** Why something hidden is asked for, or something is taken back. */
    public record Reason(String reason) {
    }

    @GET
    public Response read(@PathParam("person") UUID person, @QueryParam("live") boolean live) {
        PersonAnswer answer = PersonAnswer.masked(people.page(caller, person, live));
        return Response.ok(answer).tag(String.valueOf(answer.version())).build();
    }

    @PUT
    @Command
    public Response correct(@PathParam("person") UUID person, PersonForm form) {
        int version = corrections.correct(caller, person, IfMatch.version(headers), form.facts(), form.reason(), form.occurredAt())
                .version();
        return Response.ok(new SitePeopleResource.Made(person, version)).tag(String.valueOf(version)).build();
    }

    @POST
    @Path("/unmasking")
    @Command
    public Response unmask(@PathParam("person") UUID person, Reason why) {
        return Response.ok(PersonAnswer.clear(people.unmasked(caller, person, why.reason())))
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    /** Every signed change, the newest first. */
    public record History(List<Revision> items, String next) {
    }

    /** One signed change. @param author who wrote it down; {@code null} for a task of the system */
    public record Revision(int number, Instant occurredAt, Instant recordedAt, UUID recordedBy, String author, String reason,
            List<PersonChange> changes) {
        static Revision of(PersonRevision row, String author) {
            return new Revision(row.number(), row.occurrence().occurredAt(), row.occurrence().recordedAt(), row.recordedBy(), author,
                    row.reason(), row.changes());
        }
    }

    @GET
    @Path("/history")
    public History history(@PathParam("person") UUID person, @QueryParam("live") boolean live) {
        People.History history = people.history(caller, person, live);
        return new History(history.revisions().stream().map(row -> Revision.of(row, history.authors().get(row.recordedBy()))).toList(), null);
    }
}
