package org.lazaret.quarantine;

import org.lazaret.shared.Refusal;

/** Some of the readings do not wait any more. */
public final class ReadingSettled extends Refusal {
    private static final long serialVersionUID = 1L;

    public ReadingSettled(int count) {
        super("reading-settled", 409, "count", count);
    }
}
