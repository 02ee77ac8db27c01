package org.lazaret.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.people.Person;
import org.lazaret.people.Sight;
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

    /** The oldest first; {@code people} are the records they name, as far as the caller may see those. */
    public record Marks(List<MarkAnswer> items, List<Named> people, String next) {
    }

    /** A record by its name, birth date and when it was made: what tells two of the same name apart. */
    public record Named(UUID id, String name, String englishName, String birth, Instant recordedAt) {
        static Named of(Person person, Sight sight) {
            return new Named(person.id(), sight.name(person.name()), sight.englishName(person.name()),
                    PersonAnswer.birth(person.birth().iso(), sight), person.recordedAt());
        }
    }

    @GET
    public Marks list(@PathParam("person") UUID person, @QueryParam("live") boolean live) {
        SamePeople.Marks found = same.of(caller, person, live);
        return new Marks(found.rows().stream().map(MarkAnswer::of).toList(),
                found.people().stream().map(each -> Named.of(each, found.sight())).toList(), null);
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
