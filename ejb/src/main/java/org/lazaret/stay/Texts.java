package org.lazaret.stay;

import org.lazaret.shared.Invalid;

/** Checks of what people write as reason or destination. */
final class Texts {
    private static final int REASON_MAX = 500;
    private static final int DESTINATION_MAX = 200;

    private Texts() {
    }

    static void reason(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new Invalid("reason", "required");
        }
        if (reason.length() > REASON_MAX) {
            throw new Invalid("reason", "too-long", "most", REASON_MAX);
        }
    }

    static void destination(String destination) {
        if (destination != null && destination.length() > DESTINATION_MAX) {
            throw new Invalid("destination", "too-long", "most", DESTINATION_MAX);
        }
    }
}
