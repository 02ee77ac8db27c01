package org.lazaret.web.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.job.JobParts;
import org.lazaret.job.JobResult;
import org.lazaret.job.JobView;
import org.lazaret.job.Jobs;
import org.lazaret.shared.NotFound;
import org.lazaret.table.TableWriter;
import org.lazaret.web.Download;
import org.lazaret.web.Json;
import org.lazaret.web.door.Command;
import org.lazaret.web.problem.Texts;

/** One job: where it stands, what it came to, and an end to it. */
@RequestScoped
@Path("/jobs/{job}")
public class JobResource {
    private static final ObjectMapper JSON = Json.mapper();

    @Inject
    private Jobs jobs;
    @Inject
    private JobParts parts;
    @Inject
    private Caller caller;
    @Context
    private HttpHeaders headers;

    @GET
    public JobAnswer job(@PathParam("job") UUID job) {
        return answer(jobs.find(caller, job));
    }

    @POST
    @Path("/cancellation")
    @Command
    public Response cancel(@PathParam("job") UUID job) {
        return Response.accepted(answer(jobs.cancel(caller, job))).build();
    }

    @GET
    @Path("/result")
    public Response result(@PathParam("job") UUID job) {
        JobResult.Content file = jobs.result(caller, job);
        return Download.of(file.name(), file.mediaType(), (StreamingOutput) out -> write(job, file, out));
    }

    /** What the job made in one piece, and after it what it made in parts, one at a time in memory. */
    private void write(UUID job, JobResult.Content file, OutputStream out) throws IOException {
        out.write(file.bytes());
        Optional<JobParts.Part> part = parts.after(job, 0);
        while (part.isPresent()) {
            out.write(part.get().content());
            part = parts.after(job, part.get().seq());
        }
    }

    /** The rows that an import refused, with what is wrong behind them. */
    @GET
    @Path("/rejected-rows")
    public Response rejectedRows(@PathParam("job") UUID job,
            @QueryParam("format") @DefaultValue("XLSX") Format format) {
        JobView view = jobs.exported(caller, job);
        JobAnswer answer = answer(view);
        if (answer.outcome() == null || !answer.outcome().has("rejected")) {
            throw new NotFound();
        }
        return format.download(texts().text("job.file-rejected-rows", view.facts()),
                RejectedRows.of(answer.outcome(), texts()));
    }

    /** How a list is written. */
    public enum Format {
        CSV, XLSX;

        Response download(String name, List<List<String>> rows) {
            return switch (this) {
                case CSV -> Download.of(name + ".csv", "text/csv;charset=utf-8", TableWriter.csv(rows));
                case XLSX -> Download.of(name + ".xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", TableWriter.xlsx(name, rows));
            };
        }
    }

    private JobAnswer answer(JobView job) {
        return JobAnswer.of(job, texts(), JSON);
    }

    private Texts texts() {
        return Texts.in(headers.getAcceptableLanguages());
    }
}
