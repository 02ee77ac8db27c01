package org.lazaret.session;

import java.time.Duration;
import java.time.Instant;
import org.lazaret.shared.Refusal;

/** Too many attempts failed before: the next one is possible later; the same for known and unknown names. */
public final class SignInLater extends Refusal {
    private static final long serialVersionUID = 1L;

    public SignInLater(Instant now, Instant until) {
        super("sign-in-later", 429, "until", until, "retryAfterSeconds", Math.max(1, Duration.between(now, until).toSeconds() + 1));
    }
}
