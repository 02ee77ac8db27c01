package org.lazaret.web.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.job.JobView;
import org.lazaret.job.Jobs;
import org.lazaret.shared.Invalid;
import org.lazaret.site.Sites;
import org.lazaret.web.door.Page;
import org.lazaret.web.problem.Texts;

/** The jobs of a site. */
@RequestScoped
@Path("/sites/{site}/jobs")
public class SiteJobsResource {
    @Inject
    private Jobs jobs;
    @Inject
    private Sites sites;
    @Inject
    private Caller caller;
    @Inject
    private ObjectMapper json;
    @Context
    private HttpHeaders headers;

    /** Newest first. */
    @GET
    public Page<JobAnswer> jobs(@PathParam("site") UUID site, @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer asked) {
        int limit = Page.limit(asked);
        List<JobView> found = jobs.at(caller, sites.find(site).scope(), before(Page.after(cursor)), limit + 1);
        return Page.of(found, limit, job -> JobAnswer.of(job, texts(), json), job -> job.submittedAt().toString());
    }

    private static Instant before(String cursor) {
        try {
            return cursor == null ? Instant.parse("9999-01-01T00:00:00Z") : Instant.parse(cursor);
        } catch (DateTimeParseException e) {
            throw new Invalid("cursor", "wrong-form");
        }
    }

    private Texts texts() {
        return Texts.in(headers.getAcceptableLanguages());
    }
}
