package org.lazaret.web.door;

import org.lazaret.shared.Refusal;

/** A command brings a key, so that it can be sent again without being done twice. */
final class KeyNeeded extends Refusal {
    private static final long serialVersionUID = 1L;

    KeyNeeded() {
        super("idempotency-key-needed", 400);
    }
}
