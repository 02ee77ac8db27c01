package org.lazaret.start;

import java.util.Locale;

/** What a new database is filled with. */
public enum World {
    /** A whole county in the middle of an outbreak, with an account for each role. */
    DEMO,
    /** Nothing but the rules: the first account is made by a one-time link. */
    EMPTY;

    public String setting() {
        return name().toLowerCase(Locale.ROOT);
    }
}
