package org.lazaret.patchlist;

import java.util.List;
import org.lazaret.shared.Refusal;

/** Codes that a patch has already, here or elsewhere; a code is on one label only. */
public final class PatchKnown extends Refusal {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 10;

    public PatchKnown(List<String> codes) {
        super("patch-known", 409, "patches", codes.subList(0, Math.min(SHOWN, codes.size())), "count", codes.size());
    }
}
