package org.lazaret.stay;

import org.lazaret.shared.Refusal;

/** Who stays under an isolation order is released by a decision on its rules, never by hand (invariant 6). */
public final class DecisionNeeded extends Refusal {
    private static final long serialVersionUID = 1L;

    DecisionNeeded() {
        super("release-needs-decision", 422);
    }
}
