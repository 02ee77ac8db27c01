package org.lazaret.contact;

import java.time.Instant;
import org.lazaret.shared.Refusal;

/** Nobody was positive after all: nothing is decided in this case any more. */
public final class InvestigationOver extends Refusal {
    private static final long serialVersionUID = 1L;

    public InvestigationOver(String by, Instant at) {
        super("investigation-over", 409, "by", by, "at", at);
    }
}
