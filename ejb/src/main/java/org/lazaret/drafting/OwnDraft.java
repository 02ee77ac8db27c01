package org.lazaret.drafting;

import org.lazaret.shared.Refusal;

/** Who has written a draft does not review it: two must have looked at rules that decide who may leave. */
public final class OwnDraft extends Refusal {
    private static final long serialVersionUID = 1L;

    OwnDraft() {
        super("own-draft", 409);
    }
}
