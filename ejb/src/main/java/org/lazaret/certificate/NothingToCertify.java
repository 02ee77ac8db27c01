package org.lazaret.certificate;

import org.lazaret.shared.Refusal;

/** Only a release that was decided and stands is certified. */
public final class NothingToCertify extends Refusal {
    private static final long serialVersionUID = 1L;

    NothingToCertify() {
        super("nothing-to-certify", 409);
    }
}
