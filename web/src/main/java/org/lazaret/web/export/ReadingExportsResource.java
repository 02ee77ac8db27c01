package org.lazaret.web.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.export.ReadingExports;
import org.lazaret.job.JobView;
import org.lazaret.web.door.Command;
import org.lazaret.web.job.JobAnswer;
import org.lazaret.web.problem.Texts;

/** Readings of a site or a person as CSV, made as a job and fetched as its result. */
@RequestScoped
@Path("/sites/{site}/reading-exports")
public class ReadingExportsResource {
    @Inject
    private ReadingExports exports;
    @Inject
    private ObjectMapper json;
    @Inject
    private Caller caller;
    @Context
    private HttpHeaders headers;

    /**
     * @param person {@code null} for everybody
     * @param from   included
     * @param to     excluded, at most 366 days later
     */
    public record ExportForm(UUID person, Instant from, Instant to) {
    }

    @POST
    @Command
    public Response submit(@PathParam("site") UUID site, ExportForm form) {
        Texts texts = Texts.in(headers.getAcceptableLanguages());
        boolean chinese = texts.locale().equals(Locale.SIMPLIFIED_CHINESE);
        JobView job = exports.submit(caller, site, new ReadingExports.Asked(form.person(), form.from(), form.to(), chinese));
        return Response.accepted(JobAnswer.of(job, texts, json)).location(URI.create("jobs/" + job.id())).build();
    }
}
