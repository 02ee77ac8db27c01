package org.lazaret.job;

import org.lazaret.shared.Refusal;

/** So many jobs of this user wait or run that another would only make the others wait. */
public final class TooManyJobs extends Refusal {
    private static final long serialVersionUID = 1L;

    TooManyJobs(int limit) {
        super("too-many-jobs", 429, "limit", limit);
    }
}
