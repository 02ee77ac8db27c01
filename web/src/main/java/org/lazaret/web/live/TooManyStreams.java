package org.lazaret.web.live;

import org.lazaret.shared.Refusal;

/** One user listens in more windows than anybody has open. */
final class TooManyStreams extends Refusal {
    private static final long serialVersionUID = 1L;

    TooManyStreams(int limit) {
        super("too-many-streams", 429, "limit", limit);
    }
}
