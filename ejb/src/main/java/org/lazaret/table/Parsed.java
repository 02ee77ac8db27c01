package org.lazaret.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lazaret.shared.Invalid;

/**
 * A table after every cell was checked.
 *
 * @param headings as the file writes them
 * @param ignored  headings that mean none of the expected columns
 * @param rows     all rows below the header, good and bad, in the file's order
 */
public record Parsed<T>(List<String> headings, List<String> ignored, List<Row<T>> rows) {
    /**
     * One row: a value, or what is wrong with it.
     *
     * @param value {@code null} exactly when there are errors
     */
    public record Row<T>(Table.Row source, T value, List<CellError> errors) {

        public Row {
            errors = List.copyOf(errors);
        }

        public boolean isGood() {
            return errors.isEmpty();
        }

        /** The same row, refused for one more reason; the field's path is a column key, or empty for the whole row. */
        public Row<T> refused(List<String> headings, Invalid.Field field, Columns columns) {
            List<CellError> all = new ArrayList<>(errors);
            all.add(columns.error(source, headings, field));
            return new Row<>(source, null, all);
        }
    }

    /**
     * What is wrong in one cell, or in a row as a whole.
     *
     * @param row    from 1, as the spreadsheet shows it
     * @param column letter, as the spreadsheet shows it; {@code null} for the whole row
     * @param header of that column; {@code null} for the whole row
     * @param code   in kebab case; its text is {@code field.<code>}
     * @param facts  fill the text
     * @param value  as the file has it; {@code null} for the whole row
     */
    public record CellError(int row, String column, String header, String code, Map<String, Object> facts,
            String value) {
    }

    public List<Row<T>> good() {
        return rows.stream().filter(Row::isGood).toList();
    }

    public List<Row<T>> bad() {
        return rows.stream().filter(r -> !r.isGood()).toList();
    }
}
