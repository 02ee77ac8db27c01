package org.lazaret.stay;

import org.lazaret.shared.Invalid;

/** Where somebody goes, in words: at most 200 characters, {@code null} where nothing is said. */
public final class Destination {
    private static final int MOST = 200;

    private Destination() {
    }

    public static void limit(String destination) {
        if (destination != null && destination.length() > MOST) {
            throw new Invalid("destination", "too-long", "most", MOST);
        }
    }
}
