package org.lazaret.handover;

import org.lazaret.shared.Refusal;

/** Nobody takes over from themselves: two must have looked at what is open. */
public final class OwnHandOver extends Refusal {
    private static final long serialVersionUID = 1L;

    OwnHandOver() {
        super("own-hand-over", 409);
    }
}
