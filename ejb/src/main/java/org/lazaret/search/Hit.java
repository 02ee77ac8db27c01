package org.lazaret.search;

import java.util.UUID;

/**
 * Something found.
 *
 * @param kind         what it is
 * @param label        its name for readers of Chinese, as the caller may see it
 * @param englishLabel its name for readers of English
 * @param note         what tells it from another of the same name, or {@code null}
 */
public record Hit(Kind kind, UUID id, String label, String englishLabel, String note) {

    /** What can be found. */
    public enum Kind { PERSON, ROOM, PATCH, STAFF }
}
