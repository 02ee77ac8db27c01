package org.lazaret.web.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.imports.Imports;
import org.lazaret.job.JobResult;
import org.lazaret.job.JobView;
import org.lazaret.job.Jobs;
import org.lazaret.shared.Invalid;
import org.lazaret.site.Sites;
import org.lazaret.web.door.Command;
import org.lazaret.web.door.Page;
import org.lazaret.web.problem.Texts;

/** Lists that people bring to a site, and the jobs that take them over. */
@RequestScoped
@Path("/")
public class ImportResource {
    private static final int NAME_MOST = 200;

    @Inject
    private Imports imports;
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

    /**
     * Sends a list: a CSV or XLSX file, or what was pasted.
     *
     * @param kind of list: {@code rooms}
     * @param dryRun say what would happen, and change nothing
     * @param choices what a person decided about rows of the dry run: {@code 7:new,12:same}
     * @param name of the file, percent-encoded, as people will find it in the history
     */
    @POST
    @Path("/sites/{site}/imports")
    @Consumes({"text/csv", "text/plain", "text/tab-separated-values", "application/octet-stream",
        "application/vnd.ms-excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    @Command
    public Response submit(@PathParam("site") UUID site, @QueryParam("kind") String kind,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun, @QueryParam("name") @DefaultValue("-") String name,
            @QueryParam("choices") @DefaultValue("") String choices,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @DefaultValue("application/octet-stream") String type, byte[] list) {
        if (kind == null) {
            throw new Invalid("kind", "missing");
        }
        if (name.length() > NAME_MOST) {
            throw new Invalid("name", "too-long", "most", NAME_MOST);
        }
        JobView job = imports.submit(caller, sites.find(site).scope(), kind, dryRun, choices,
                new JobResult.Content(name, type, list == null ? new byte[0] : list));
        return Response.accepted(JobAnswer.of(job, texts(), json)).location(URI.create("/api/jobs/" + job.id())).build();
    }

    /** The jobs of a site, newest first. */
    @GET
    @Path("/sites/{site}/jobs")
    public Page<JobAnswer> jobs(@PathParam("site") UUID site, @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer asked) {
        int limit = Page.limit(asked);
        List<JobView> found = jobs.at(caller, sites.find(site).scope(), before(Page.after(cursor)), limit + 1);
        return Page.of(found, limit, job -> JobAnswer.of(job, texts(), json), job -> job.submittedAt().toString());
    }

    /** An empty list with the headings of a kind, to fill in. */
    @GET
    @Path("/imports/{kind}/template")
    public Response template(@PathParam("kind") String kind,
            @QueryParam("format") @DefaultValue("XLSX") JobResource.Format format) {
        boolean chinese = !texts().locale().equals(Locale.ENGLISH);
        return format.download(kind, List.of(imports.template(kind, chinese)));
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
