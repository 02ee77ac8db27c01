package org.lazaret.account;

import org.lazaret.shared.Refusal;

/** The one-time link was used, has expired or never was. */
public final class LinkSpent extends Refusal {
    private static final long serialVersionUID = 1L;

    public LinkSpent() {
        super("link-spent", 404);
    }
}
