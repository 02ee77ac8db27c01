package org.lazaret.table;

import java.util.List;
import java.util.Map;

/**
 * What a file or pasted text holds, cell by cell as people see it: numbers without exponent, days as ISO 8601. Nothing
 * is a header yet; which row is, {@link Columns} decides. Rows without any text are left out.
 */
public record Table(List<Row> rows) {

    public Table {
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param number  from 1, as the spreadsheet shows it, so that a person finds it again
     * @param cells   text without white space around it; may be shorter than the header
     * @param damaged by position from 0: code of what the file itself lost or could not compute
     */
    public record Row(int number, List<String> cells, Map<Integer, String> damaged) {

        public Row {
            cells = List.copyOf(cells);
            damaged = Map.copyOf(damaged);
        }

        /** The text at a position from 0; empty past the end. */
        public String cell(int position) {
            return position < cells.size() ? cells.get(position) : "";
        }

        boolean isBlank() {
            return damaged.isEmpty() && cells.stream().allMatch(String::isEmpty);
        }
    }

    /** The letter a spreadsheet gives to the column at {@code position} from 0: A, Z, AA. */
    public static String letter(int position) {
        String last = String.valueOf((char) ('A' + position % 26));
        return position < 26 ? last : letter(position / 26 - 1) + last;
    }
}
