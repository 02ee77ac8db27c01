package org.lazaret.patch;

import org.lazaret.shared.Period;
import org.lazaret.shared.Refusal;

/** The person wears another patch, or wore one at that time; who changes it swaps. */
public final class WearsAnother extends Refusal {
    private static final long serialVersionUID = 1L;

    public WearsAnother(String code, Period worn) {
        super("wears-another", 409, "patch", code, "from", worn.from(), "to", worn.to());
    }
}
