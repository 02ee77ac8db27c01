package org.lazaret.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.stream.StreamSupport;
import org.lazaret.job.JobContext;
import org.lazaret.job.JobKind;
import org.lazaret.job.JobResult;

/** Runs imports of every kind as jobs named {@code import-KIND}. */
@ApplicationScoped
public class ImportJob implements JobKind {
    static final String PREFIX = "import-";
    static final String DRY_RUN = "dryRun";
    static final String CHOICES = "choices";
    static final String DEFAULTS = "defaults";

    private Iterable<RowImport<?>> imports;
    private Rejections rejections;

    protected ImportJob() {
    }

    @Inject
    public ImportJob(@Any Instance<RowImport<?>> imports, Rejections rejections) {
        this((Iterable<RowImport<?>>) imports, rejections);
    }

    ImportJob(Iterable<RowImport<?>> imports, Rejections rejections) {
        this.imports = imports;
        this.rejections = rejections;
    }

    @Override
    public boolean isKind(String name) {
        return name.startsWith(PREFIX);
    }

    @Override
    public boolean isResumable() {
        return true;
    }

    @Override
    public JobResult run(JobContext job) {
        return run(job, kind(job.kind().substring(PREFIX.length())));
    }

    private <T> JobResult run(JobContext job, RowImport<T> rows) {
        return new ImportRun<>(job, rows, rejections).run();
    }

    private RowImport<?> kind(String name) {
        return StreamSupport.stream(imports.spliterator(), false).filter(i -> i.kind().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalStateException("no import of " + name));
    }
}
