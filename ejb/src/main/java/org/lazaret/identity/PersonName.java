package org.lazaret.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.text.Normalizer;
import org.lazaret.shared.Invalid;

/**
 * A name as its bearer writes it: {@code 陈桂花}, {@code 买买提·艾力}, {@code 𬱖}, {@code Nguyễn Văn An}. The full name is
 * the fact; family and given name are known only where somebody said which is which.
 *
 * @param full   1–100 code points, in Unicode NFC, one kind of middle dot, no doubled or outer blanks
 * @param family at most 60 code points, or {@code null}
 * @param given  at most 80 code points, or {@code null}
 */
@Embeddable
public record PersonName(
        @Column(name = "full_name", nullable = false, length = 100) String full,
        @Column(name = "family_name", length = 60) String family,
        @Column(name = "given_name", length = 80) String given) {

    private static final int FULL_MAX = 100;
    private static final int FAMILY_MAX = 60;
    private static final int GIVEN_MAX = 80;
    /** Keyboards, forms and fonts use seven look-alikes for the dot between the parts of a minority name. */
    private static final String DOTS = "[\\u2022\\u2027\\u22C5\\u30FB\\uFF65\\uFF0E\\u2219]";

    /** @throws Invalid a part is empty, too long, or holds what no name has (control characters, line breaks) */
    public PersonName {
        full = part("name.full", full, FULL_MAX);
        if (full == null) {
            throw new Invalid("name.full", "missing");
        }
        family = part("name.family", family, FAMILY_MAX);
        given = part("name.given", given, GIVEN_MAX);
    }

    public static PersonName of(String full) {
        return new PersonName(full, null, null);
    }

    /** {@code true} when the name is written in Chinese characters, minority names with a dot included. */
    public boolean isHan() {
        return full.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    private static String part(String path, String raw, int max) {
        if (raw == null || raw.isBlank()) {
            return null;
        }
        String tidy = Normalizer.normalize(raw, Normalizer.Form.NFC).replaceAll(DOTS, "·")
                .replaceAll("[\\p{Z}\\t]+", " ").strip().replaceAll(" ?· ?", "·");
        if (tidy.isEmpty()) {
            return null;
        }
        if (tidy.codePoints().anyMatch(PersonName::isNoLetterOfAName)) {
            throw new Invalid(path, "not-a-person-name");
        }
        if (tidy.codePointCount(0, tidy.length()) > max) {
            throw new Invalid(path, "too-long", "most", max);
        }
        return tidy;
    }

    private static boolean isNoLetterOfAName(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.SURROGATE || type == Character.UNASSIGNED
                || type == Character.FORMAT && c != '\u200C' && c != '\u200D';
    }
}
