package org.lazaret.job;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/**
 * How far a job is, and at what pace: its steps over all attempts, and where the present attempt began.
 *
 * @param attempt          0 before the first
 * @param attemptStartedAt by the machine's clock; {@code null} before the first
 * @param attemptDone      steps that earlier attempts had done
 */
@Embeddable
record JobProgress(int done, int total, int attempt, Instant attemptStartedAt, int attemptDone) {
    static final JobProgress NONE = new JobProgress(0, 0, 0, null, 0);

    /** The next attempt goes on after the steps that are done. */
    JobProgress attempt(Instant realNow) {
        return new JobProgress(done, total, attempt + 1, realNow, done);
    }

    JobProgress complete() {
        return new JobProgress(total, total, attempt, attemptStartedAt, attemptDone);
    }

    /** @return 0–100, rounded down; 0 while nobody knows how many steps there are */
    int percent() {
        return total == 0 ? 0 : (int) (100L * done / total);
    }

    /** How long it still takes at the pace of this attempt; {@code null} before the attempt has done a step. */
    Duration remaining(Instant realNow) {
        int doneNow = done - attemptDone;
        return doneNow <= 0 ? null : Duration.between(attemptStartedAt, realNow).multipliedBy(total - done).dividedBy(doneNow);
    }
}
