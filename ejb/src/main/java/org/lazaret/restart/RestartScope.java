package org.lazaret.restart;

import org.lazaret.contact.Grade;

/** How far a restart reaches, the narrowest first; each holds those before it. */
public enum RestartScope {
    ROOM, DOOR, FLOOR, SITE;

    /** The narrowest that holds a contact of that grade; {@code null} for somebody who is none. */
    static RestartScope of(Grade grade) {
        return grade == null ? SITE : valueOf(grade.name());
    }

    public boolean holds(RestartScope other) {
        return other.compareTo(this) <= 0;
    }
}
