package org.lazaret.web.live;

import org.lazaret.shared.Refusal;

/** One user listens in more windows than anybody has open. */
final class TooManyStreams extends Refusal {
    private static final long serialVersionUID = 1L;
    /** A window that went away without a word is noticed at the next sign of life. */
    private static final int NOTICED_AFTER_SECONDS = 10;

    TooManyStreams(int limit) {
        super("too-many-streams", 429, "limit", limit, "retryAfterSeconds", NOTICED_AFTER_SECONDS);
    }
}
