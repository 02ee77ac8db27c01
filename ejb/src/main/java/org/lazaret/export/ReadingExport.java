package org.lazaret.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.lazaret.export.ExportSettings.Step;
import org.lazaret.job.JobContext;
import org.lazaret.job.JobKind;
import org.lazaret.job.JobParts;
import org.lazaret.job.JobResult;
import org.lazaret.table.TableWriter;

/** Makes the list in parts, each in a step of its own: it survives a restart, and none needs more memory than one part. */
@ApplicationScoped
public class ReadingExport implements JobKind {
    static final String KIND = "export-readings";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE.withZone(ZoneOffset.UTC);

    private ExportRows rows;
    private JobParts parts;

    protected ReadingExport() {
    }

    @Inject
    public ReadingExport(ExportRows rows, JobParts parts) {
        this.rows = rows;
        this.parts = parts;
    }

    @Override
    public boolean isKind(String name) {
        return KIND.equals(name);
    }

    @Override
    public boolean isResumable() {
        return true;
    }

    @Override
    public JobResult run(JobContext job) {
        ExportSettings settings = ExportSettings.of(job.settings());
        job.begin(settings.steps(), "exporting-readings");
        for (int done = job.doneBefore(); done < settings.steps(); done++) {
            int seq = done + 1;
            Step step = settings.step(done);
            job.step(() -> keep(job, seq, rows.of(job.caller(), job.scope().site(), settings.person(), step)));
        }
        String name = "readings-" + DAY.format(Instant.ofEpochSecond(settings.from())) + "-" + DAY.format(Instant.ofEpochSecond(settings.to() - 1)) + ".csv";
        return new JobResult("readings-exported", Map.of("rows", parts.rows(job.id())), null, new JobResult.Content(name, "text/csv;charset=utf-8",
                TableWriter.csv(List.of(ExportRows.headings(settings.chinese())))));
    }

    private void keep(JobContext job, int seq, List<List<String>> found) {
        if (!found.isEmpty()) {
            parts.add(job.id(), seq, found.size(), TableWriter.csvRows(found));
        }
    }
}
