package org.lazaret.changeover;

import java.time.LocalDate;
import org.lazaret.shared.Refusal;

/** Nobody goes over to rules that do not count today. */
public final class NotInForce extends Refusal {
    private static final long serialVersionUID = 1L;

    NotInForce(String code, LocalDate from) {
        super("version-not-in-force", 422, "code", code, "effectiveFrom", from);
    }
}
