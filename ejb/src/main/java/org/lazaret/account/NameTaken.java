package org.lazaret.account;

import org.lazaret.shared.Refusal;

/** Another account has this name. */
public final class NameTaken extends Refusal {
    private static final long serialVersionUID = 1L;

    public NameTaken(String name) {
        super("name-taken", 409, "name", name);
    }
}
