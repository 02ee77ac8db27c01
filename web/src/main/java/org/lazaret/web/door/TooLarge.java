package org.lazaret.web.door;

import org.lazaret.shared.Refusal;

/** The body is larger than accepted here. */
public final class TooLarge extends Refusal {
    private static final long serialVersionUID = 1L;

    public TooLarge(long limitBytes) {
        super("too-large", 413, "limitBytes", limitBytes);
    }
}
