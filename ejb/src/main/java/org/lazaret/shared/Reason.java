package org.lazaret.shared;

/** Why somebody did something, in their own words: at most 500 characters, or 300 where it is brief, as many as the columns of reasons hold. */
public final class Reason {
    private static final int MOST = 500;
    private static final int BRIEF_MOST = 300;

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

    /**
     * @return it without the blanks around it
     * @throws Invalid none was given, or more than 300 characters
     */
    public static String brief(String reason) {
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > BRIEF_MOST) {
            throw new Invalid("reason", why.isEmpty() ? "missing" : "too-long", "most", BRIEF_MOST);
        }
        return why;
    }
}
