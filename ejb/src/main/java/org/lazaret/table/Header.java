package org.lazaret.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lazaret.shared.Invalid;

/**
 * The row of a list that names its columns.
 *
 * @param row      its place among the rows, from 0
 * @param headings as the list writes them
 * @param places   the columns that are understood, by their place from 0
 */
record Header(int row, List<String> headings, Map<Integer, Column<?>> places) {
    /** Titles, remarks and a second header line stand above the rows; nobody writes ten of them. */
    private static final int WITHIN = 10;

    /**
     * Finds the row that names most columns; the first of them where several do.
     *
     * @throws TableUnreadable no row looks like a header
     * @throws Invalid         required columns are missing, or a column is there twice
     */
    static Header of(Table table, List<Column<?>> columns, Function<String, Column<?>> named) {
        int best = 0;
        long most = 0;
        for (int i = 0; i < Math.min(WITHIN, table.rows().size()); i++) {
            long known = headings(table, i).stream().filter(heading -> named.apply(heading) != null).count();
            if (known > most) {
                best = i;
                most = known;
            }
        }
        if (most == 0) {
            throw new TableUnreadable(TableUnreadable.Reason.NO_HEADER);
        }
        List<String> headings = headings(table, best);
        return new Header(best, headings, places(headings, columns, named));
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

    private static Map<Integer, Column<?>> places(List<String> headings, List<Column<?>> columns, Function<String, Column<?>> named) {
        Map<Integer, Column<?>> places = new LinkedHashMap<>();
        List<Invalid.Field> wrong = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            Column<?> column = headings.get(i).isEmpty() ? null : named.apply(headings.get(i));
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

    /** Headings that mean none of the expected columns. */
    List<String> ignored() {
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            if (!places.containsKey(i) && !headings.get(i).isEmpty()) {
                ignored.add(headings.get(i));
            }
        }
        return ignored;
    }
}
