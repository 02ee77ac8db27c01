package org.lazaret.drafting;

import org.lazaret.shared.Refusal;

/** Another version has this code already. */
public final class CodeTaken extends Refusal {
    private static final long serialVersionUID = 1L;

    CodeTaken(String code) {
        super("version-code-taken", 409, "code", code);
    }
}
