package org.lazaret.account;

import org.lazaret.shared.Refusal;

/** An administrator holds exactly one administrator role and no other; nobody who sees people administers. */
public final class RolesKeptApart extends Refusal {
    private static final long serialVersionUID = 1L;

    public RolesKeptApart() {
        super("roles-kept-apart", 409);
    }
}
