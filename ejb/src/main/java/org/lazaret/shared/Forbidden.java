package org.lazaret.shared;

import java.util.Collection;

/** The caller sees the thing but may not change it so (invariant 13); names the roles that may. */
public final class Forbidden extends Refusal {
    private static final long serialVersionUID = 1L;

    public Forbidden(Collection<String> rolesThatMay) {
        super("forbidden", 403, "roles", rolesThatMay);
    }
}
