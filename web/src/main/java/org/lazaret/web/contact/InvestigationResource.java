package org.lazaret.web.contact;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.contact.ContactDecision;
import org.lazaret.contact.Investigation;
import org.lazaret.contact.InvestigationLists;
import org.lazaret.contact.Investigations;
import org.lazaret.contact.Positive.Finding;
import org.lazaret.web.contact.InvestigationAnswer.DetailAnswer;
import org.lazaret.web.contact.InvestigationAnswer.ListAnswer;
import org.lazaret.web.contact.InvestigationAnswer.StandingAnswer;
import org.lazaret.web.door.Command;

/** Who was near a positive: cases of a site, one of them, and what people decide about it. */
@RequestScoped
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class InvestigationResource {
    @Inject
    private Investigations investigations;
    @Inject
    private InvestigationLists lists;
    @Inject
    private Caller caller;

    /**
     * Somebody told that a person of the site is positive.
     *
     * @param onsetAt    {@code null} where nobody knows or there is no illness
     * @param toldBy     who told it, 1–200 characters
     * @param occurredAt when it was told; {@code null} for now
     */
    public record ToldForm(UUID person, Instant collectedAt, Instant onsetAt, String toldBy, Instant occurredAt) {
        Finding read() {
            return new Finding(person, null, collectedAt, onsetAt, toldBy == null ? null : toldBy.strip());
        }
    }

    /** @param contacts 1–5,000 of the case; @param reason 1–500 characters */
    public record DecisionForm(List<UUID> contacts, ContactDecision.Kind decision, String reason) {
        List<UUID> chosen() {
            return contacts == null ? List.of() : contacts.stream().filter(Objects::nonNull).toList();
        }
    }

    /** @param reason 1–500 characters */
    public record ReasonForm(String reason) {
    }

    /** @param live {@code true} from a page that is open already and refreshes itself: leaves no row in the audit */
    @GET
    @Path("sites/{site}/investigations")
    public ListAnswer list(@PathParam("site") UUID site, @QueryParam("live") boolean live) {
        return ListAnswer.of(lists.of(caller, site, live));
    }

    @POST
    @Path("sites/{site}/investigations")
    @Command
    public Response open(@PathParam("site") UUID site, ToldForm form) {
        Investigation opened = investigations.open(caller, site, form.read(), form.occurredAt());
        return Response.created(URI.create("investigations/" + opened.id())).entity(StandingAnswer.of(opened)).build();
    }

    /** @param live as for the list */
    @GET
    @Path("investigations/{investigation}")
    public DetailAnswer read(@PathParam("investigation") UUID investigation, @QueryParam("live") boolean live) {
        return DetailAnswer.of(lists.one(caller, investigation, live));
    }

    @POST
    @Path("investigations/{investigation}/tracing")
    @Command
    public Response look(@PathParam("investigation") UUID investigation) {
        return Response.ok(StandingAnswer.of(investigations.look(caller, investigation))).build();
    }

    @POST
    @Path("investigations/{investigation}/contact-decisions")
    @Command
    public Response decide(@PathParam("investigation") UUID investigation, DecisionForm form) {
        return Response.ok(StandingAnswer.of(investigations.decide(caller, investigation, form.chosen(), form.decision(), form.reason()))).build();
    }

    @POST
    @Path("investigations/{investigation}/withdrawal")
    @Command
    public Response withdraw(@PathParam("investigation") UUID investigation, ReasonForm form) {
        return Response.ok(StandingAnswer.of(investigations.withdraw(caller, investigation, form.reason()))).build();
    }
}
