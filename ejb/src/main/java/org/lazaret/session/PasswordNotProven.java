package org.lazaret.session;

import org.lazaret.shared.Refusal;

/** Whoever signs proves the password again; this was not it. The session stays as it is. */
public final class PasswordNotProven extends Refusal {
    private static final long serialVersionUID = 1L;

    PasswordNotProven() {
        super("password-not-proven", 422);
    }
}
