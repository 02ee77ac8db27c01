package org.lazaret.session;

import org.lazaret.shared.Refusal;

/** Name and password do not fit together; whether there is such an account is not said. */
public final class SignInFailed extends Refusal {
    private static final long serialVersionUID = 1L;

    public SignInFailed() {
        super("sign-in-failed", 401);
    }
}
