package org.lazaret.web.form;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.lazaret.shared.Invalid;

/** Reads a request field by field and refuses all that is wrong at once, so that nobody corrects one field after the other. */
public final class Fields {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int INSTANT_MOST = 40;
    private final List<Invalid.Field> wrong = new ArrayList<>();

    /** @return {@code null} where reading was refused */
    public <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Invalid refused) {
            wrong.addAll(refused.fields());
            return null;
        }
    }

    /** @return the text without outer blanks, {@code null} for none */
    public String text(String path, String raw, int most) {
        String text = raw == null || raw.isBlank() ? null : raw.strip();
        if (text != null && text.codePointCount(0, text.length()) > most) {
            wrong.add(Invalid.Field.of(path, "too-long", "most", most));
        }
        return text;
    }

    public String required(String path, String raw, int most) {
        String text = text(path, raw, most);
        if (text == null) {
            wrong.add(Invalid.Field.of(path, "missing"));
        }
        return text;
    }

    /** A moment in a query, as ISO 8601 writes it in UTC. @return {@code null} for none */
    public Instant instant(String path, String raw) {
        String text = text(path, raw, INSTANT_MOST);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            wrong.add(Invalid.Field.of(path, "wrong-form"));
            return null;
        }
    }

    public <T> T present(String path, T value) {
        if (value == null) {
            wrong.add(Invalid.Field.of(path, "missing"));
        }
        return value;
    }

    public String country(String path, String raw) {
        String code = text(path, raw, 2);
        if (code != null && !COUNTRIES.contains(code.toUpperCase(Locale.ROOT))) {
            wrong.add(Invalid.Field.of(path, "not-a-country"));
        }
        return code == null ? null : code.toUpperCase(Locale.ROOT);
    }

    /** BCP 47, as the standard writes it: {@code zh-Hans-CN}. */
    public String language(String path, String raw) {
        String tag = text(path, raw, 35);
        String known = tag == null ? null : Locale.forLanguageTag(tag).toLanguageTag();
        if ("und".equals(known)) {
            wrong.add(Invalid.Field.of(path, "not-a-language"));
        }
        return known;
    }

    /** @throws Invalid with every field that was wrong */
    public void refuse() {
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }
}
