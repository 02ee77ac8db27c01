package org.lazaret.web;

import org.lazaret.shared.Refusal;

/** An edit must say which version it was made from, so that it undoes nobody else's. */
public final class VersionNeeded extends Refusal {
    private static final long serialVersionUID = 1L;

    public VersionNeeded() {
        super("version-needed", 428);
    }
}
