package org.lazaret.web.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.imports.Imports;
import org.lazaret.job.JobResult;
import org.lazaret.job.JobView;
import org.lazaret.shared.Invalid;
import org.lazaret.site.Sites;
import org.lazaret.web.door.Command;
import org.lazaret.web.problem.Texts;

/** Lists that people bring to a site; each becomes a job. */
@RequestScoped
@Path("/sites/{site}/imports")
public class ImportResource {
    private static final int NAME_MOST = 200;

    @Inject
    private Imports imports;
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
     * @param defaults what stands in every row whose own cell is empty, each {@code key:text}: {@code authority:荷塘区疾控中心}
     * @param name of the file, percent-encoded, as people will find it in the history
     */
    @POST
    @Consumes({"text/csv", "text/plain", "text/tab-separated-values", "application/octet-stream",
        "application/vnd.ms-excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    @Command
    public Response submit(@PathParam("site") UUID site, @QueryParam("kind") String kind,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun, @QueryParam("name") @DefaultValue("-") String name,
            @QueryParam("choices") @DefaultValue("") String choices, @QueryParam("default") List<String> defaults,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @DefaultValue("application/octet-stream") String type, byte[] list) {
        if (kind == null) {
            throw new Invalid("kind", "missing");
        }
        if (name.length() > NAME_MOST) {
            throw new Invalid("name", "too-long", "most", NAME_MOST);
        }
        JobView job = imports.submit(caller, sites.find(site).scope(), kind, dryRun, choices, defaults,
                new JobResult.Content(name, type, list == null ? new byte[0] : list));
        return Response.accepted(JobAnswer.of(job, texts(), json)).location(URI.create("jobs/" + job.id())).build();
    }

    private Texts texts() {
        return Texts.in(headers.getAcceptableLanguages());
    }
}
