package org.lazaret.web.door;

import org.lazaret.shared.Refusal;

/** More requests than one user or address may send. */
final class TooMany extends Refusal {
    private static final long serialVersionUID = 1L;

    TooMany(long retryAfterSeconds) {
        super("too-many-requests", 429, "retryAfterSeconds", retryAfterSeconds);
    }
}
