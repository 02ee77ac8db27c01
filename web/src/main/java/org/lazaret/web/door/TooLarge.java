package org.lazaret.web.door;

import org.lazaret.shared.Refusal;

/** The body is larger than accepted here. */
final class TooLarge extends Refusal {
    private static final long serialVersionUID = 1L;

    TooLarge(long limitBytes) {
        super("too-large", 413, "limitBytes", limitBytes);
    }
}
