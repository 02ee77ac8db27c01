package org.lazaret.patch;

import org.lazaret.shared.Period;
import org.lazaret.shared.Refusal;

/** Somebody else wears the patch, or wore it at that time (invariant 7). */
public final class PatchTaken extends Refusal {
    private static final long serialVersionUID = 1L;

    public PatchTaken(String code, Period worn) {
        super("patch-taken", 409, "patch", code, "from", worn.from(), "to", worn.to());
    }
}
