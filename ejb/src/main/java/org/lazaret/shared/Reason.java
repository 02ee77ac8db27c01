package org.lazaret.shared;

/** Why somebody did something, in their own words: at most 500 characters, as many as every column of reasons holds. */
public final class Reason {
    private static final int MOST = 500;

    private Reason() {
    }

    /** @throws Invalid none was given, or more than 500 characters */
    public static void require(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new Invalid("reason", "required");
        }
        limit(reason);
    }

    /**
     * @param reason {@code null} where none is asked for
     * @throws Invalid more than 500 characters
     */
    public static void limit(String reason) {
        if (reason != null && reason.length() > MOST) {
            throw new Invalid("reason", "too-long", "most", MOST);
        }
    }
}
