package org.lazaret.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lazaret.shared.Invalid;

/**
 * What was told once for a whole list: it stands in every row whose own cell is empty, or where the list has no such column.
 *
 * @param values by column, already read
 */
public record Defaults(Map<Column<?>, Object> values) {
    public static final Defaults NONE = new Defaults(Map.of());
    /** More than all columns of any list together have; a longer text is a file in the wrong place. */
    private static final int MOST = 4000;

    public Defaults {
        values = Map.copyOf(values);
    }

    /**
     * Reads {@code key:text} as a row's cell would be read.
     *
     * @param columns for which something may be told
     * @throws Invalid another form, another column, one told twice, or a text that a cell could not hold either; the paths are
     *     {@code defaults.KEY}
     */
    public static Defaults read(List<String> told, List<Column<?>> columns) {
        if (told.stream().mapToInt(String::length).sum() > MOST) {
            throw new Invalid("defaults", "too-long", "most", MOST);
        }
        Map<Column<?>, Object> values = new LinkedHashMap<>();
        List<Invalid.Field> wrong = new ArrayList<>();
        for (String one : told) {
            Column<?> column = column(one, columns);
            try {
                if (values.put(column, column.parser().parse(one.substring(one.indexOf(':') + 1).strip())) != null) {
                    throw new Invalid("defaults", "wrong-form");
                }
            } catch (Invalid invalid) {
                invalid.fields().forEach(field -> wrong.add(new Invalid.Field("defaults." + column.key(), field.code(), field.facts())));
            }
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return new Defaults(values);
    }

    private static Column<?> column(String told, List<Column<?>> columns) {
        return columns.stream().filter(column -> told.startsWith(column.key() + ":")).findFirst()
                .orElseThrow(() -> new Invalid("defaults", "wrong-form"));
    }
}
