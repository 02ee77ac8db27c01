package org.lazaret.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lazaret.shared.Invalid;

/**
 * The columns a feature expects, in any order, under any of their headings, below any title rows. A row becomes a
 * value, or the list of everything that is wrong in it: never half a value.
 */
public final class Columns {
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
        private final Map<Column<?>, Object> values;

        private Values(Defaults defaults) {
            values = new HashMap<>(defaults.values());
        }

        /** The value of a column; {@code null} where the cell is empty or the file has no such column, and nothing stands for it. */
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
     * @param defaults stand where a row says nothing
     * @throws TableUnreadable no row looks like a header
     * @throws Invalid         required columns are missing, or a column is there twice
     */
    public <T> Parsed<T> read(Table table, Defaults defaults, Reading<T> reading) {
        Header header = Header.of(table, columns, this::column);
        List<Parsed.Row<T>> rows = new ArrayList<>();
        for (Table.Row row : table.rows().subList(header.row() + 1, table.rows().size())) {
            rows.add(row(row, header, defaults, reading));
        }
        return new Parsed<>(header.headings(), header.ignored(), rows);
    }

    private Column<?> column(String heading) {
        return columns.stream().filter(c -> c.isHeadedBy(heading)).findFirst().orElse(null);
    }

    private <T> Parsed.Row<T> row(Table.Row row, Header header, Defaults defaults, Reading<T> reading) {
        List<Parsed.CellError> errors = new ArrayList<>();
        Values values = values(row, header, defaults, errors);
        T value = null;
        if (errors.isEmpty()) {
            try {
                value = reading.value(values);
            } catch (Invalid wrong) {
                wrong.fields().forEach(f -> errors.add(error(row, header.headings(), f)));
            }
        } else {
            Set<String> told = errors.stream().map(Parsed.CellError::column).collect(Collectors.toSet());
            reading.further(values).stream().map(f -> error(row, header.headings(), f)).filter(e -> !told.contains(e.column())).forEach(errors::add);
        }
        return new Parsed.Row<>(row, value, errors);
    }

    private Values values(Table.Row row, Header header, Defaults defaults, List<Parsed.CellError> errors) {
        Values values = new Values(defaults);
        header.places().forEach((place, column) -> {
            try {
                value(row, place, column).ifPresent(value -> values.values.put(column, value));
            } catch (Invalid wrong) {
                values.values.remove(column);
                wrong.fields().forEach(f -> errors.add(error(row, header.headings(), place, f)));
            }
        });
        return values;
    }

    private static Optional<Object> value(Table.Row row, int place, Column<?> column) {
        if (row.damaged().containsKey(place)) {
            throw new Invalid(column.key(), row.damaged().get(place));
        }
        String text = row.cell(place);
        if (!text.isEmpty()) {
            return Optional.of(column.parser().parse(text));
        }
        if (column.required()) {
            throw new Invalid(column.key(), "missing");
        }
        return Optional.empty();
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
