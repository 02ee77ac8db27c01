package org.lazaret.signing;

import org.lazaret.shared.Refusal;

/** This server has no key to sign with: whoever runs it must see to that. */
public final class SigningKeyUnusable extends Refusal {
    private static final long serialVersionUID = 1L;

    /** @param why {@code unreadable} or {@code retired} */
    SigningKeyUnusable(String why) {
        super("signing-key-unusable", 409, "why", why);
    }
}
