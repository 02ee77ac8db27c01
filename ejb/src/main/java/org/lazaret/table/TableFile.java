package org.lazaret.table;

import java.util.Arrays;

/** Reads a table from the bytes of a file or of pasted text, whatever its name and declared type say. */
public final class TableFile {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private TableFile() {
    }

    /**
     * @throws TableTooLarge   a limit is passed
     * @throws TableUnreadable neither separated text in UTF-8, UTF-16 with mark or GB18030, nor an XLSX workbook
     */
    public static Table read(byte[] bytes, TableLimits limits) {
        limits.checkBytes(bytes.length);
        Table table = parse(bytes, limits);
        if (table.rows().isEmpty()) {
            throw new TableUnreadable(TableUnreadable.Reason.EMPTY);
        }
        limits.checkText(table.rows().stream().flatMap(row -> row.cells().stream()).mapToLong(String::length).sum());
        return table;
    }

    private static Table parse(byte[] bytes, TableLimits limits) {
        if (startsWith(bytes, OLE)) {
            throw new TableUnreadable(TableUnreadable.Reason.OLD_WORKBOOK);
        }
        return startsWith(bytes, ZIP) ? Spreadsheet.read(bytes, limits)
                : Separated.read(Encoding.decode(bytes), limits);
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }
}
