package org.lazaret.account;

import org.lazaret.shared.Refusal;

/** Nobody would be left to administer accounts. */
public final class LastSecurityAdministrator extends Refusal {
    private static final long serialVersionUID = 1L;

    public LastSecurityAdministrator() {
        super("last-security-administrator", 409);
    }
}
