package org.lazaret.job;

/** Life of a job: queued → running → done, failed or cancelled; a running one whose server died runs again or fails. */
public enum JobState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    public boolean hasEnded() {
        return switch (this) {
            case QUEUED, RUNNING -> false;
            case DONE, FAILED, CANCELLED -> true;
        };
    }
}
