package org.lazaret.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.access.SiteScope;
import org.lazaret.search.Hit;
import org.lazaret.search.SearchSource;
import org.lazaret.site.Sites;
import org.lazaret.web.problem.Texts;

/** Finds people, rooms and whatever else a feature brings, by what somebody types into one box. */
@RequestScoped
@Path("/sites/{site}/search")
public class SearchResource {
    private static final int HITS_OF_A_KIND = 8;

    @Inject
    private Sites sites;
    @Inject
    @Any
    private Instance<SearchSource> sources;
    @Inject
    private Caller caller;
    @Context
    private HttpHeaders headers;

    /** What was found, by kind. */
    public record Hits(List<HitAnswer> items) {
    }

    /** One hit in the reader's language. */
    public record HitAnswer(Hit.Kind kind, UUID id, String label, String note) {
    }

    @GET
    public Hits find(@PathParam("site") UUID site, @QueryParam("q") String text) {
        SiteScope scope = sites.of(caller, site).scope();
        if (text == null || text.isBlank()) {
            return new Hits(List.of());
        }
        boolean english = Texts.in(headers.getAcceptableLanguages()).locale().getLanguage().equals("en");
        return new Hits(sources.stream().flatMap(s -> s.find(caller, scope, text, HITS_OF_A_KIND).stream())
                .map(h -> new HitAnswer(h.kind(), h.id(), english ? h.englishLabel() : h.label(), h.note())).toList());
    }
}
