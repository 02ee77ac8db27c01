package org.lazaret.patch;

import java.time.Instant;
import org.lazaret.shared.Refusal;

/** The wear has ended already, or was withdrawn. */
public final class WearOver extends Refusal {
    private static final long serialVersionUID = 1L;

    public WearOver(String code, Instant at) {
        super("wear-over", 409, "patch", code, "at", at);
    }
}
