package org.lazaret.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lazaret.shared.Refusal;

/** One run of one job, and how it ends, told truly: what was done stays done and is counted. */
@ApplicationScoped
public class JobRun {
    private static final Logger LOG = Logger.getLogger(JobRun.class.getName());
    /** A job that brought its server down this often is not run again. */
    private static final int ATTEMPTS = 3;

    private JobLedger ledger;
    private JobCallers callers;

    protected JobRun() {
    }

    @Inject
    public JobRun(JobLedger ledger, JobCallers callers) {
        this.ledger = ledger;
        this.callers = callers;
    }

    void run(Job job, UUID runner, Optional<JobKind> kind, BooleanSupplier stopping) {
        boolean again = job.progress().attempt() > 1;
        if (kind.isEmpty() || again && !kind.get().isResumable() || job.progress().attempt() > ATTEMPTS) {
            ledger.end(job.id(), runner, JobState.FAILED, "job-interrupted", progress(job.progress().done(), job.progress().total()));
            return;
        }
        JobContext context = new JobContext(job, callers.now(job), runner, ledger, stopping);
        try {
            ledger.finish(job.id(), runner, kind.get().run(context));
        } catch (JobCancelled e) {
            if (stopping.getAsBoolean()) {
                ledger.putBack(job.id(), runner);
            } else {
                ledger.end(job.id(), runner, JobState.CANCELLED, "cancelled", context.progress());
            }
        } catch (Refusal e) {
            ledger.refuse(job.id(), runner, e);
        } catch (RuntimeException e) {
            UUID reference = UUID.randomUUID();
            LOG.log(Level.SEVERE, "job " + job.id() + " (" + job.kind() + ") failed, reference " + reference, e);
            ledger.end(job.id(), runner, JobState.FAILED, "internal", Map.of("reference", reference));
        }
    }

    static Map<String, Object> progress(int done, int total) {
        return Map.of("done", done, "total", total);
    }
}
