package org.lazaret.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.access.SiteScope;
import org.lazaret.board.Lodgings;
import org.lazaret.identity.IdentityDocument;
import org.lazaret.people.ListedPerson;
import org.lazaret.people.People;
import org.lazaret.people.PeopleQuery;
import org.lazaret.people.Person;
import org.lazaret.registration.Registrations;
import org.lazaret.site.Sites;
import org.lazaret.web.door.Command;
import org.lazaret.web.form.Fields;

/** The people of a site: a list to search, and the making of a record. */
@RequestScoped
@Path("/sites/{site}/people")
public class SitePeopleResource {
    @Inject
    private Sites sites;
    @Inject
    private People people;
    @Inject
    private Registrations registrations;
    @Inject
    private Lodgings lodgings;
    @Inject
    private Caller caller;

    /** @param live {@code true} from a page that is open already and refreshes itself: leaves no row in the audit */
    @GET
    public ListedAnswer.Page list(@PathParam("site") UUID site, @QueryParam("q") String text,
            @QueryParam("former") boolean former, @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit, @QueryParam("live") boolean live) {
        SiteScope scope = scope(site);
        People.Found found = people.list(caller, scope,
                new PeopleQuery(text, former, PeopleQuery.Position.parse(cursor), limit, lodgings.inRoom(site, text)), live);
        return ListedAnswer.Page.of(found, lodgings.of(site, found.rows().stream().map(ListedPerson::id).toList()));
    }

    /** Answers 409 {@code possible-duplicates} with those already known, who may be ruled out by {@code notDuplicateOf}. */
    @POST
    @Command
    public Response create(@PathParam("site") UUID site, PersonForm form) {
        return made(registrations.create(caller, scope(site), form.newcomer(), form.occurredAt()));
    }

    /** Somebody on record elsewhere whose paper is in the caller's hand. */
    public record Claim(PersonForm.Paper document, String fullName, String reason) {
    }

    @POST
    @Path("/claims")
    @Command
    public Response claim(@PathParam("site") UUID site, Claim claim) {
        Fields fields = new Fields();
        PersonForm.Paper typed = fields.present("document", claim.document());
        IdentityDocument paper = typed == null ? null : fields.read(() -> typed.read("document"));
        String name = fields.required("fullName", claim.fullName(), 100);
        String reason = fields.required("reason", claim.reason(), 300);
        fields.refuse();
        return made(registrations.claim(caller, scope(site), paper, name, reason));
    }

    private SiteScope scope(UUID site) {
        return sites.of(caller, site).scope();
    }

    /** Whom to look at next. */
    public record Made(UUID id, int version) {
    }

    private static Response made(Person person) {
        return Response.created(URI.create("people/" + person.id())).tag(String.valueOf(person.version()))
                .entity(new Made(person.id(), person.version())).build();
    }
}
