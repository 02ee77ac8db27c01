package org.lazaret.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.lazaret.web.IfMatch;
import org.lazaret.web.door.Command;

/** One person's record: read, corrected, unmasked, and its history. */
@RequestScoped
@Path("/people/{person}")
public class PersonResource {
    @Inject
    private People people;
    @Inject
    private Caller caller;
    @Context
    private HttpHeaders headers;

    /** Why something hidden is asked for, or something is taken back. */
    public record Reason(String reason) {
    }

    @GET
    public Response read(@PathParam("person") UUID person) {
        PersonAnswer answer = PersonAnswer.masked(people.page(caller, person));
        return Response.ok(answer).tag(String.valueOf(answer.version())).build();
    }

    @PUT
    @Command
    public Response correct(@PathParam("person") UUID person, PersonForm form) {
        int version = people.correct(caller, person, IfMatch.version(headers), form.facts(), form.reason(), form.occurredAt())
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

    /** One signed change. */
    public record Revision(int number, Instant occurredAt, Instant recordedAt, UUID recordedBy, String reason,
            List<PersonChange> changes) {
        static Revision of(PersonRevision row) {
            return new Revision(row.number(), row.occurrence().occurredAt(), row.occurrence().recordedAt(), row.recordedBy(),
                    row.reason(), row.changes());
        }
    }

    @GET
    @Path("/history")
    public History history(@PathParam("person") UUID person) {
        return new History(people.history(caller, person).stream().map(Revision::of).toList(), null);
    }
}
