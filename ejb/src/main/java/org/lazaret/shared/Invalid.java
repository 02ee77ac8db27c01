package org.lazaret.shared;

import java.util.List;
import java.util.Map;

/** Input that cannot be understood or is not acceptable by itself, field by field; nothing was changed. */
public final class Invalid extends Refusal {
    private static final long serialVersionUID = 1L;

    private final transient List<Field> fields;

    /**
     * One field that is wrong.
     *
     * @param path  where it stands in the request: {@code document.number}, {@code rows[3].phone}
     * @param code  what is wrong, in kebab case; its text is {@code field.<code>}
     * @param facts what fills the text
     */
    public record Field(String path, String code, Map<String, Object> facts) {

        public static Field of(String path, String code, Object... facts) {
            return new Field(path, code, pairs(facts));
        }
    }

    public Invalid(List<Field> fields) {
        super("invalid", 400);
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("nothing is wrong");
        }
        this.fields = List.copyOf(fields);
    }

    public Invalid(String path, String code, Object... facts) {
        this(List.of(Field.of(path, code, facts)));
    }

    public List<Field> fields() {
        return fields;
    }

    @Override
    public String getMessage() {
        return type() + " " + fields;
    }
}
