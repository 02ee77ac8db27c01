package org.lazaret.job;

/** A kind of long work. Every CDI bean of this type is found by itself. */
public interface JobKind {

    /** Whether this is the kind by that name, in kebab case: {@code import-rooms}. */
    boolean isKind(String name);

    /**
     * Whether it may be run again from {@link JobContext#doneBefore()} after the server died. A kind that may not ends
     * as failed, with what was done.
     */
    boolean isResumable();

    /**
     * Does the work, outside of any transaction; what it changes, it changes in {@link JobContext#step}.
     *
     * @throws org.lazaret.shared.Refusal the job fails with that problem
     */
    JobResult run(JobContext job);
}
