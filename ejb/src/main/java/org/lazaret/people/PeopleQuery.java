package org.lazaret.people;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.lazaret.identity.NameForms;
import org.lazaret.shared.Invalid;

/**
 * What is looked for, and where in the list the page begins.
 *
 * @param text   part of a name, pinyin, pinyin initials, or a whole document number or telephone number; {@code null}
 *               for everybody
 * @param former those who have left the site as well
 * @param after  the last row of the page before; {@code null} at the start
 * @param limit  1–200 rows
 * @param lodgers people whom the text finds otherwise, as by the number of their room
 */
public record PeopleQuery(String text, boolean former, Position after, int limit, Set<UUID> lodgers) {
    private static final int TEXT_MAX = 60;
    private static final int LIMIT_MAX = 200;

    public PeopleQuery(String text, boolean former, Position after, int limit) {
        this(text, former, after, limit, Set.of());
    }

    public PeopleQuery {
        lodgers = Set.copyOf(lodgers);
        text = text == null || text.isBlank() ? null : text.strip();
        if (text != null && text.length() > TEXT_MAX) {
            throw new Invalid("q", "too-long", "most", TEXT_MAX);
        }
        limit = Math.max(1, Math.min(limit, LIMIT_MAX));
    }

    /** A place in the order of lists: by pinyin, then by identifier. */
    public record Position(String pinyin, UUID id) {
        /** @throws Invalid the text is no cursor of ours */
        public static Position parse(String cursor) {
            if (cursor == null || cursor.isEmpty()) {
                return null;
            }
            try {
                String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                return new Position(text.substring(36), UUID.fromString(text.substring(0, 36)));
            } catch (IllegalArgumentException | StringIndexOutOfBoundsException notOurs) {
                throw new Invalid("cursor", "wrong-form");
            }
        }

        public String text() {
            return Base64.getUrlEncoder().withoutPadding().encodeToString((id + pinyin).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** For {@code like … escape '!'}: anywhere in the name. */
    String inName() {
        return "%" + escaped(text) + "%";
    }

    /** Anywhere in the pinyin, as the keyboard types it; matches nothing for a text without letters. */
    String inPinyin() {
        String letters = NameForms.searchable(text);
        return letters.isEmpty() ? "-" : "%" + escaped(letters) + "%";
    }

    String initialsFrom() {
        return escaped(text.toLowerCase(Locale.ROOT)) + "%";
    }

    /** A document number as it is kept; what cannot be one matches nothing. */
    String documentNumber() {
        String number = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return number.matches("[A-Z0-9]{5,40}") ? number : "-";
    }

    /** What the audit keeps of the text: numbers of people stay out of it. */
    String forAudit() {
        return text == null ? null : text.replaceAll("\\d(?=\\d{2})", "*");
    }

    private static String escaped(String raw) {
        return raw.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
