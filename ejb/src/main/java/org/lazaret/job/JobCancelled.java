package org.lazaret.job;

import jakarta.ejb.ApplicationException;

/** Ends a job's run between two steps: somebody cancelled it, or the server stops and will go on with it later. */
@ApplicationException(rollback = true)
public final class JobCancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JobCancelled() {
        super("cancelled", null, false, false);
    }
}
