package org.lazaret.arrival;

import java.util.UUID;

/**
 * What a person decided about a row that looks like somebody known.
 *
 * @param tail last digits of the id of the known person; {@code null} where the one known person is meant
 */
public record Choice(Kind kind, String tail) {

    /** Not decided yet; the same person; somebody else, who looks alike. */
    public enum Kind { OPEN, SAME, ANOTHER }

    static final Choice OPEN = new Choice(Kind.OPEN, null);
    static final Choice SAME = new Choice(Kind.SAME, null);
    static final Choice ANOTHER = new Choice(Kind.ANOTHER, null);

    /** Reads {@code same}, {@code new}, or the last digits of the id of whom it is. */
    static Choice read(String text) {
        return switch (text) {
            case "same" -> SAME;
            case "new" -> ANOTHER;
            default -> new Choice(Kind.SAME, text);
        };
    }

    boolean means(UUID person) {
        return kind == Kind.SAME && (tail == null || person.toString().replace("-", "").endsWith(tail));
    }
}
