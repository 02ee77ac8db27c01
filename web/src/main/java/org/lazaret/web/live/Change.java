package org.lazaret.web.live;

import java.util.UUID;

/**
 * Something changed at a site.
 *
 * @param id      grows with each change of this server run
 * @param what    the kind of thing, as in the URL: {@code rooms}; {@code *}: anything
 * @param subject which one; {@code null} when it is many
 */
record Change(long id, UUID site, String what, UUID subject) {
    /** For a page of which nobody can say what it missed: it asks for everything again. */
    static Change anything(UUID site) {
        return new Change(0, site, "*", null);
    }

    String json() {
        String about = subject == null ? "" : ",\"subject\":\"" + subject + "\"";
        return "{\"what\":\"" + what + "\"" + about + "}";
    }
}
