package org.lazaret.web.door;

import org.lazaret.shared.Refusal;

/** A change must come from our own pages or from a program that says so; another site's page can do neither. */
final class OtherOrigin extends Refusal {
    private static final long serialVersionUID = 1L;

    OtherOrigin() {
        super("other-origin", 403);
    }
}
