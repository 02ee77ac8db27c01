package org.lazaret.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.shared.Invalid;
import org.lazaret.site.Site;
import org.lazaret.site.SiteKind;
import org.lazaret.site.SiteOpening;
import org.lazaret.site.SiteOpenings;
import org.lazaret.site.Sites;
import org.lazaret.web.IfMatch;
import org.lazaret.web.door.Command;
import org.lazaret.web.door.Page;
import org.lazaret.web.problem.Texts;

/** Sites, and when they take people. */
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("/sites")
public class SiteResource {
    @Inject
    private Sites sites;
    @Inject
    private SiteOpenings openings;
    @Inject
    private Caller caller;
    @Context
    private HttpHeaders headers;

    /** @param answers one for each word that {@code GET …/opening} asks */
    public record Open(List<SiteOpening.Answer> answers, Instant occurredAt) {
    }

    public record Close(String reason, Instant occurredAt) {
    }

    /** What is asked before the site opens, and its periods, the newest first. */
    public record Openings(List<String> asked, List<SiteAnswer.Opening> items) {
    }

    @GET
    public Page<SiteAnswer> list(@QueryParam("kind") SiteKind kind, @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer asked, @QueryParam("live") boolean live) {
        int limit = Page.limit(asked);
        String after = Page.after(cursor);
        return Page.of(sites.list(caller, kind, after == null ? "" : after, limit + 1, live), limit,
                site -> SiteAnswer.of(site, locale()), site -> site.facts().divisionCode() + site.facts().nameZh());
    }

    @POST
    @Command
    public Response create(SiteAnswer.Wanted wanted) {
        if (wanted.kind() == null) {
            throw new Invalid("kind", "required");
        }
        Site site = sites.create(caller, wanted.kind(), wanted.facts());
        return tagged(Response.created(URI.create("sites/" + site.id())), site, null);
    }

    @GET
    @Path("/{site}")
    public Response site(@PathParam("site") UUID id) {
        Site site = sites.of(caller, id);
        return tagged(Response.ok(), site, sites.opening(id).orElse(null));
    }

    @PUT
    @Path("/{site}")
    @Command
    public Response change(@PathParam("site") UUID id, SiteAnswer.Wanted wanted) {
        Site site = sites.change(caller, id, IfMatch.version(headers), wanted.facts());
        return tagged(Response.ok(), site, sites.opening(id).orElse(null));
    }

    @GET
    @Path("/{site}/opening")
    public Openings openings(@PathParam("site") UUID id) {
        SiteOpenings.Periods known = openings.of(caller, id);
        return new Openings(known.asked(), known.periods().stream()
                .map(period -> SiteAnswer.Opening.of(period, known.names())).toList());
    }

    @POST
    @Path("/{site}/opening")
    @Command
    public Response open(@PathParam("site") UUID id, Open wanted) {
        List<SiteOpening.Answer> answers = wanted.answers() == null ? List.of() : wanted.answers();
        return Response.ok(SiteAnswer.Opening.of(openings.open(caller, id, answers, wanted.occurredAt()), Map.of())).build();
    }

    @POST
    @Path("/{site}/closing")
    @Command
    public Response close(@PathParam("site") UUID id, Close wanted) {
        return Response.ok(SiteAnswer.Opening.of(openings.close(caller, id, wanted.reason(), wanted.occurredAt()), Map.of())).build();
    }

    private Response tagged(Response.ResponseBuilder answer, Site site, SiteOpening opening) {
        return answer.tag(String.valueOf(site.version())).entity(SiteAnswer.of(site, opening, locale())).build();
    }

    private Locale locale() {
        return Texts.in(headers.getAcceptableLanguages()).locale();
    }
}
