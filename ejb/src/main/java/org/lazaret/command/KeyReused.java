package org.lazaret.command;

import org.lazaret.shared.Refusal;

/** The idempotency key was used for a different command before; a new command needs a new key. */
public final class KeyReused extends Refusal {
    private static final long serialVersionUID = 1L;

    public KeyReused() {
        super("idempotency-key-reused", 422);
    }
}
