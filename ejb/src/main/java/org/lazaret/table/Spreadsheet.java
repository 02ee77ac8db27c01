package org.lazaret.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Reads the first visible sheet of an XLSX workbook. */
final class Spreadsheet {
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);
    /** Some programs write no formats at all; then nothing in the workbook is a date, and the library must not look for them. */
    private static final ReadingOptions WITHOUT_FORMATS = new ReadingOptions(false, true);
    private static final String FORMATS = "xl/styles.xml";

    private Spreadsheet() {
    }

    static Table read(byte[] bytes, TableLimits limits) {
        try {
            ReadingOptions options = checkInflated(bytes, limits).contains(FORMATS) ? WITH_FORMATS : WITHOUT_FORMATS;
            try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), options)) {
                return sheet(workbook, limits);
            }
        } catch (IOException | UncheckedIOException | ExcelReaderException | IllegalArgumentException
                | IllegalStateException | IndexOutOfBoundsException | NullPointerException damaged) {
            // The library meets damage in these ways; to the person it is one: this is no workbook we can read.
            throw new TableUnreadable(TableUnreadable.Reason.NO_WORKBOOK);
        }
    }

    /**
     * Unpacks into nothing first: a few kilobytes may hold gigabytes.
     *
     * @return the names of its parts
     */
    private static Set<String> checkInflated(byte[] bytes, TableLimits limits) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long inflated = 0;
        Set<String> parts = new HashSet<>();
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                parts.add(entry.getName());
                try (InputStream content = zip.getInputStream(entry)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        inflated += read;
                        limits.checkInflated(inflated);
                    }
                }
            }
        }
        return parts;
    }

    private static Table sheet(ReadableWorkbook workbook, TableLimits limits) throws IOException {
        Sheet sheet = workbook.getSheets().filter(s -> s.getVisibility() == SheetVisibility.VISIBLE).findFirst()
                .orElseThrow(() -> new TableUnreadable(TableUnreadable.Reason.NO_WORKBOOK));
        CellText text = new CellText(workbook.isDate1904());
        List<Table.Row> rows = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
            for (Iterator<Row> each = stream.iterator(); each.hasNext();) {
                Table.Row row = row(each.next(), text, limits);
                if (!row.isBlank()) {
                    limits.checkRow(rows.size() + 1, row.cells());
                    rows.add(row);
                }
            }
        }
        return new Table(rows);
    }

    private static Table.Row row(Row source, CellText text, TableLimits limits) {
        List<String> cells = new ArrayList<>();
        Map<Integer, String> damaged = new HashMap<>();
        for (int i = 0; i < source.getCellCount(); i++) {
            Cell cell = source.getCell(i);
            String damage = cell == null ? null : text.damage(cell);
            if (damage != null) {
                damaged.put(i, damage);
            }
            cells.add(cell == null ? "" : Text.trim(text.of(cell)));
        }
        // A formatted but empty sheet edge must not count as columns.
        while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty() && !damaged.containsKey(cells.size() - 1)) {
            cells.remove(cells.size() - 1);
        }
        return new Table.Row(source.getRowNum(), cells, damaged);
    }
}
