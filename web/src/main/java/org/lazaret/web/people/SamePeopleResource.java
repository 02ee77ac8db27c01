package org.lazaret.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.registration.SamePeople;
import org.lazaret.registration.SamePerson;
import org.lazaret.web.door.Command;
import org.lazaret.web.form.Fields;

/** Two records that are one person, and the taking back of it. */
@RequestScoped
@Path("/people/{person}/same-as")
public class SamePeopleResource {
    @Inject
    private SamePeople same;
    @Inject
    private Caller caller;

    /** The record that shall speak for this one. */
    public record Mark(UUID survivor, String reason) {
    }

    /** One signed row; {@code undoes} names the row that it takes back. */
    public record MarkAnswer(UUID id, UUID person, UUID survivor, UUID undoes, String reason, Instant recordedAt, UUID recordedBy) {
        static MarkAnswer of(SamePerson row) {
            return new MarkAnswer(row.id(), row.person(), row.survivor(), row.undoes(), row.reason(),
                    row.occurrence().recordedAt(), row.recordedBy());
        }
    }

    /** The oldest first. */
    public record Marks(List<MarkAnswer> items, String next) {
    }

    @GET
    public Marks list(@PathParam("person") UUID person) {
        return new Marks(same.of(caller, person).stream().map(MarkAnswer::of).toList(), null);
    }

    @POST
    @Command
    public Response mark(@PathParam("person") UUID person, Mark mark) {
        Fields fields = new Fields();
        UUID survivor = fields.present("survivor", mark.survivor());
        String reason = fields.required("reason", mark.reason(), 300);
        fields.refuse();
        return Response.status(Response.Status.CREATED).entity(MarkAnswer.of(same.mark(caller, person, survivor, reason))).build();
    }

    @POST
    @Path("/{mark}/retraction")
    @Command
    public Response takeBack(@PathParam("person") UUID person, @PathParam("mark") UUID mark, PersonResource.Reason why) {
        return Response.status(Response.Status.CREATED).entity(MarkAnswer.of(same.takeBack(caller, person, mark, why.reason()))).build();
    }
}
