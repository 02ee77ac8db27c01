package org.lazaret.table;

import java.util.List;

/**
 * How large a table may be. A list of people or rooms stays far below; what is above is a mistake or an attack, and
 * must not fill the memory of a server that others work on.
 *
 * @param bytes         of the file as sent
 * @param inflatedBytes of everything inside an XLSX file, which is compressed
 * @param rows          with text in them, headers included
 * @param columns       of the widest row
 * @param cellLength    characters of one cell
 */
public record TableLimits(int bytes, long inflatedBytes, int rows, int columns, int cellLength) {
    public static final TableLimits USUAL = new TableLimits(10 << 20, 100L << 20, 5_000, 200, 2_000);

    /** Compressed text of a workbook may be far longer than its file; what is kept of it must fit a row of the database. */
    void checkText(long characters) {
        check("table-characters", characters, bytes / 3);
    }

    /** @throws TableTooLarge the file is larger than any list */
    public void checkBytes(long found) {
        check("file-bytes", found, bytes);
    }

    void checkInflated(long found) {
        check("unpacked-bytes", found, inflatedBytes);
    }

    /** Called for each row as it is read, so that reading stops at the first one too many. */
    void checkRow(int rowsSoFar, List<String> cells) {
        check("table-rows", rowsSoFar, rows);
        check("table-columns", cells.size(), columns);
        for (String cell : cells) {
            check("cell-characters", cell.length(), cellLength);
        }
    }

    private static void check(String what, long found, long limit) {
        if (found > limit) {
            throw new TableTooLarge(what, limit);
        }
    }
}
