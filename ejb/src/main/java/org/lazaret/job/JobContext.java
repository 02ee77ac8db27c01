package org.lazaret.job;

import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.lazaret.access.Caller;
import org.lazaret.access.SiteScope;
import org.lazaret.shared.Contention;

/** What a running job is given: its input, on whose behalf it acts, and how to report and change. */
public final class JobContext {
    private static final int TRIES = 6;

    private final Job job;
    private final Caller caller;
    private final UUID runner;
    private final JobLedger ledger;
    private final BooleanSupplier stopping;
    private int done;
    private int total;

    JobContext(Job job, Caller caller, UUID runner, JobLedger ledger, BooleanSupplier stopping) {
        this.job = job;
        this.caller = caller;
        this.runner = runner;
        this.ledger = ledger;
        this.stopping = stopping;
        this.done = job.progress().done();
        this.total = job.progress().total();
    }

    public UUID id() {
        return job.id();
    }

    public String kind() {
        return job.kind();
    }

    /** Who asked, with the roles held when the run began: a role that ended while the job waited is not there. */
    public Caller caller() {
        return caller;
    }

    /** {@code null} for work that concerns no site. */
    public SiteScope scope() {
        return job.scope();
    }

    public Map<String, Object> settings() {
        return job.settings();
    }

    /** The file the job was given. */
    public JobResult.Content file() {
        return ledger.file(job.id(), JobFile.Direction.IN)
                .orElseThrow(() -> new IllegalStateException("the job was given no file"));
    }

    /** Steps that an earlier run completed before its server died or stopped; 0 in a first run. */
    public int doneBefore() {
        return job.progress().done();
    }

    /**
     * Says how many steps there are, before the first.
     *
     * @throws JobCancelled somebody cancelled the job, or the server stops
     */
    public void begin(int steps, String message) {
        checkStop();
        total = steps;
        ledger.progress(id(), runner, done, total, message);
    }

    /**
     * Does one step and counts it, in one transaction: after a crash either both are there or neither. A refusal rolls
     * the step back and comes through; the step is then not counted: step again with what keeps the refusal.
     *
     * @throws JobCancelled somebody cancelled the job, or the server stops; the step was not begun
     */
    public void step(Runnable work) {
        again(() -> ledger.step(id(), runner, done + 1, work));
        done++;
    }

    /** Runs the work in a transaction that is always rolled back: what would refuse it, refuses it. */
    public void tryOut(Runnable work) {
        again(() -> ledger.tryOut(work));
    }

    /** People work on the same rows meanwhile: a deadlock is no failure of the job. */
    private void again(Runnable transaction) {
        for (int tried = 1;; tried++) {
            checkStop();
            try {
                transaction.run();
                return;
            } catch (RuntimeException e) {
                if (tried == TRIES || !Contention.passes(e)) {
                    throw e;
                }
            }
        }
    }

    Map<String, Object> progress() {
        return JobRun.progress(done, total);
    }

    private void checkStop() {
        if (stopping.getAsBoolean()) {
            throw new JobCancelled();
        }
    }
}
