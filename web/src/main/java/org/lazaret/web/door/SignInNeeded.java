package org.lazaret.web.door;

import org.lazaret.shared.Refusal;

/** Nobody is signed in, or the session has ended. */
public final class SignInNeeded extends Refusal {
    private static final long serialVersionUID = 1L;

    public SignInNeeded() {
        super("sign-in-needed", 401);
    }
}
