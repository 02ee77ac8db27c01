package org.lazaret.arrival;

import java.util.ArrayList;
import java.util.List;
import org.lazaret.shared.Invalid;

/**
 * How somebody comes.
 *
 * @param transport bus or vehicle, at most 100 characters, or {@code null}
 * @param relation  place in the family, as said: {@code 户主}, {@code daughter}; at most 60 characters, or {@code null}
 * @param note      at most 500 characters, or {@code null}
 */
public record Coming(String transport, String relation, String note) {
    static final int TRANSPORT_MOST = 100;
    static final int RELATION_MOST = 60;
    static final int NOTE_MOST = 500;

    /** @throws Invalid what is too long, field by field */
    Coming checked() {
        List<Invalid.Field> wrong = new ArrayList<>();
        length(wrong, "transport", transport, TRANSPORT_MOST);
        length(wrong, "relation", relation, RELATION_MOST);
        length(wrong, "note", note, NOTE_MOST);
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return this;
    }

    private static void length(List<Invalid.Field> wrong, String path, String text, int most) {
        if (text != null && text.codePointCount(0, text.length()) > most) {
            wrong.add(Invalid.Field.of(path, "too-long", "most", most));
        }
    }
}
