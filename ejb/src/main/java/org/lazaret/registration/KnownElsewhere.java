package org.lazaret.registration;

import org.lazaret.shared.Refusal;

/**
 * The paper in the caller's hand is already on record, where the caller may not look. It says no more (invariant 13);
 * whoever holds the paper may take the person over by naming them.
 */
public final class KnownElsewhere extends Refusal {
    private static final long serialVersionUID = 1L;

    public KnownElsewhere() {
        super("known-elsewhere", 409);
    }
}
