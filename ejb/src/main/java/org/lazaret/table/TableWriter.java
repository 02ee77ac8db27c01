package org.lazaret.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes rows for people to open in a spreadsheet; nothing in them is computed there. */
public final class TableWriter {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private static final CSVFormat QUOTED = CSVFormat.Builder.create(CSVFormat.RFC4180).setQuoteMode(QuoteMode.ALL).get();

    private TableWriter() {
    }

    /** Comma separated, UTF-8 with a byte order mark, without which Excel on a Chinese system reads GB18030. */
    public static byte[] csv(List<List<String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(BYTE_ORDER_MARK);
        bytes.writeBytes(csvRows(rows));
        return bytes.toByteArray();
    }

    /** As {@link #csv}, to stand behind what it wrote. */
    public static byte[] csvRows(List<List<String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CSVPrinter printer = new CSVPrinter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), QUOTED)) {
            for (List<String> row : rows) {
                printer.printRecord(row.stream().map(Text::guarded).toArray());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** One sheet of text cells: a text cell keeps leading zeros and all 18 digits, and never becomes a formula. */
    public static byte[] xlsx(String sheetName, List<List<String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Lazaret", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(sheetName);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                    sheet.style(row, column).format("@").set();
                }
            }
            sheet.freezePane(0, 1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A sheet of a workbook. @param name at most 31 characters, none of {@code []:*?/\}; {@code rows} of texts and numbers, {@code null} for an empty cell */
    public record Sheet(String name, List<? extends List<?>> rows) {
    }

    /** Sheets one after the other, none held in memory once it is written; numbers as numbers, all else as text cells. */
    public static void workbook(OutputStream out, Iterable<Sheet> sheets) throws IOException {
        try (Workbook workbook = new Workbook(out, "Lazaret", "1.0")) {
            for (Sheet each : sheets) {
                Worksheet sheet = workbook.newWorksheet(each.name());
                for (int row = 0; row < each.rows().size(); row++) {
                    row(sheet, row, each.rows().get(row));
                }
                sheet.finish();
            }
        }
    }

    private static void row(Worksheet sheet, int row, List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) instanceof Number number) {
                sheet.value(row, column, number);
            } else if (cells.get(column) != null) {
                sheet.value(row, column, cells.get(column).toString());
                sheet.style(row, column).format("@").set();
            }
        }
    }
}
