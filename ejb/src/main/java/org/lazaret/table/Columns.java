package org.lazaret.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.lazaret.shared.Invalid;

/**
 * The columns a feature expects, in any order, under any of their headings, below any title rows. A row becomes a
 * value, or the list of everything that is wrong in it: never half a value.
 */
public final class Columns {
    /** Titles, remarks and a second header line stand above the rows; nobody writes ten of them. */
    private static final int HEADER_WITHIN = 10;

    private final List<Column<?>> columns;

    /** @throws IllegalArgumentException one heading would mean two of the columns */
    public Columns(Column<?>... columns) {
        this.columns = List.of(columns);
        Set<String> seen = new HashSet<>();
        for (Column<?> column : columns) {
            for (String heading : column.matches()) {
                if (!seen.add(heading)) {
                    throw new IllegalArgumentException("two columns are headed " + heading);
                }
            }
        }
    }

    /** The parsed cells of one row. */
    public static final class Values {
        private final Map<Column<?>, Object> values = new HashMap<>();

        /** The value of a column; {@code null} where the cell is empty or the file has no such column. */
        @SuppressWarnings("unchecked")
        public <T> T get(Column<T> column) {
            return (T) values.get(column);
        }
    }

    public List<Column<?>> all() {
        return columns;
    }

    /**
     * Reads every row below the header.
     *
     * @param mapper makes the value; may refuse with an {@link Invalid} whose paths are column keys
     * @throws TableUnreadable no row looks like a header
     * @throws Invalid         required columns are missing, or a column is there twice
     */
    public <T> Parsed<T> read(Table table, Function<Values, T> mapper) {
        int header = headerRow(table);
        List<String> headings = headings(table, header);
        Map<Integer, Column<?>> places = places(headings);
        List<Parsed.Row<T>> rows = new ArrayList<>();
        for (Table.Row row : table.rows().subList(header + 1, table.rows().size())) {
            rows.add(row(row, headings, places, mapper));
        }
        return new Parsed<>(headings, ignored(headings, places.keySet()), rows);
    }

    /** The row that names most columns; the first of them where several do. */
    private int headerRow(Table table) {
        int best = 0;
        long most = 0;
        for (int i = 0; i < Math.min(HEADER_WITHIN, table.rows().size()); i++) {
            long named = headings(table, i).stream().filter(h -> column(h) != null).count();
            if (named > most) {
                best = i;
                most = named;
            }
        }
        if (most == 0) {
            throw new TableUnreadable(TableUnreadable.Reason.NO_HEADER);
        }
        return best;
    }

    /** A heading merged over two rows stands in the upper one only. */
    private static List<String> headings(Table table, int header) {
        List<String> headings = new ArrayList<>();
        int width = table.rows().subList(0, header + 1).stream().mapToInt(r -> r.cells().size()).max().orElse(0);
        for (int column = 0; column < width; column++) {
            int row = header;
            while (row > 0 && table.rows().get(row).cell(column).isEmpty()) {
                row--;
            }
            headings.add(table.rows().get(row).cell(column));
        }
        return headings;
    }

    private Column<?> column(String heading) {
        return columns.stream().filter(c -> c.isHeadedBy(heading)).findFirst().orElse(null);
    }

    private Map<Integer, Column<?>> places(List<String> headings) {
        Map<Integer, Column<?>> places = new LinkedHashMap<>();
        List<Invalid.Field> wrong = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            Column<?> column = headings.get(i).isEmpty() ? null : column(headings.get(i));
            if (column != null && places.containsValue(column)) {
                wrong.add(Invalid.Field.of("columns", "column-twice", "zh", column.zh(), "en", column.en(),
                        "letter", Table.letter(i)));
            } else if (column != null) {
                places.put(i, column);
            }
        }
        columns.stream().filter(c -> c.required() && !places.containsValue(c)).forEach(c -> wrong
                .add(Invalid.Field.of("columns", "column-missing", "zh", c.zh(), "en", c.en())));
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return places;
    }

    private static List<String> ignored(List<String> headings, Set<Integer> used) {
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            if (!used.contains(i) && !headings.get(i).isEmpty()) {
                ignored.add(headings.get(i));
            }
        }
        return ignored;
    }

    private <T> Parsed.Row<T> row(Table.Row row, List<String> headings, Map<Integer, Column<?>> places,
            Function<Values, T> mapper) {
        Values values = new Values();
        List<Parsed.CellError> errors = new ArrayList<>();
        places.forEach((place, column) -> {
            try {
                values.values.put(column, value(row, place, column));
            } catch (Invalid wrong) {
                wrong.fields().forEach(f -> errors.add(error(row, headings, place, f)));
            }
        });
        T value = null;
        if (errors.isEmpty()) {
            try {
                value = mapper.apply(values);
            } catch (Invalid wrong) {
                wrong.fields().forEach(f -> errors.add(error(row, headings, f)));
            }
        }
        return new Parsed.Row<>(row, value, errors);
    }

    private static Object value(Table.Row row, int place, Column<?> column) {
        if (row.damaged().containsKey(place)) {
            throw new Invalid(column.key(), row.damaged().get(place));
        }
        String text = row.cell(place);
        if (!text.isEmpty()) {
            return column.parser().parse(text);
        }
        if (column.required()) {
            throw new Invalid(column.key(), "missing");
        }
        return null;
    }

    /** The field's path is a column key; any other means the whole row. */
    Parsed.CellError error(Table.Row row, List<String> headings, Invalid.Field field) {
        for (int place = 0; place < headings.size(); place++) {
            Column<?> column = column(headings.get(place));
            if (column != null && column.key().equals(field.path())) {
                return error(row, headings, place, field);
            }
        }
        return new Parsed.CellError(row.number(), null, null, field.code(), field.facts(), null);
    }

    private static Parsed.CellError error(Table.Row row, List<String> headings, int place, Invalid.Field field) {
        return new Parsed.CellError(row.number(), Table.letter(place), headings.get(place), field.code(),
                field.facts(), row.cell(place));
    }

    /** The headings of a template to fill in, in one language. */
    public List<String> template(boolean chinese) {
        return columns.stream().map(c -> (chinese ? c.zh() : c.en()) + (c.required() ? "*" : "")).toList();
    }
}
