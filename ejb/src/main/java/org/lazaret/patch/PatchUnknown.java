package org.lazaret.patch;

import org.lazaret.shared.Refusal;

/** The site has no patch of that code. */
public final class PatchUnknown extends Refusal {
    private static final long serialVersionUID = 1L;

    public PatchUnknown(String code) {
        super("patch-unknown", 422, "patch", code);
    }
}
