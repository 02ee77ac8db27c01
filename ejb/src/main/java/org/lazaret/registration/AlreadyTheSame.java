package org.lazaret.registration;

import org.lazaret.shared.Refusal;

/** One of the two records is already marked as the same person as another: take that back first. */
public final class AlreadyTheSame extends Refusal {
    private static final long serialVersionUID = 1L;

    public AlreadyTheSame() {
        super("already-the-same", 409);
    }
}
