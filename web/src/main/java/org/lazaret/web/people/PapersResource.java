package org.lazaret.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.registration.Papers;
import org.lazaret.web.door.Command;

/** The papers of a person, numbers masked. */
@RequestScoped
@Path("/people/{person}/documents")
public class PapersResource {
    @Inject
    private Papers papers;
    @Inject
    private Caller caller;

    /** All papers, withdrawn ones too. */
    public record Held(List<PersonAnswer.PaperAnswer> items, String next) {
    }

    @GET
    public Held list(@PathParam("person") UUID person) {
        return new Held(papers.of(caller, person).stream().map(d -> PersonAnswer.PaperAnswer.of(d, false)).toList(), null);
    }

    @POST
    @Command
    public Response add(@PathParam("person") UUID person, PersonForm.Paper paper) {
        return Response.status(Response.Status.CREATED)
                .entity(PersonAnswer.PaperAnswer.of(papers.add(caller, person, paper.read("document")), false)).build();
    }

    @POST
    @Path("/{document}/withdrawal")
    @Command
    public Response withdraw(@PathParam("person") UUID person, @PathParam("document") UUID document, PersonResource.Reason why) {
        papers.withdraw(caller, person, document, why.reason());
        return Response.noContent().build();
    }
}
