package org.lazaret.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpreadsheetTest {

    @Test
    void says_that_a_number_lost_its_last_digits_and_reads_the_same_number_as_text() {
        Table.Row row = firstRow(sheet -> {
            sheet.value(0, 0, new BigDecimal("430202199001011230"));
            sheet.value(0, 1, "430202199001011234");
            sheet.value(0, 2, 430202900101123L);
            sheet.value(0, 3, 4.30202199001011E+17);
        });
        assertEquals(Map.of(0, "digits-lost", 3, "digits-lost"), row.damaged());
        assertEquals("430202199001011234", row.cell(1));
        assertEquals("430202900101123", row.cell(2));
    }

    @Test
    void shows_days_and_times_as_iso_8601() {
        Table.Row row = firstRow(sheet -> {
            sheet.value(0, 0, LocalDate.of(2021, 8, 9));
            sheet.style(0, 0).format("yyyy\"年\"m\"月\"d\"日\"").set();
            sheet.value(0, 1, LocalDateTime.of(2021, 8, 9, 10, 24));
            sheet.style(0, 1).format("yyyy-mm-dd hh:mm").set();
            sheet.value(0, 2, 0.5);
            sheet.style(0, 2).format("hh:mm").set();
            sheet.value(0, 3, 44417);
        });
        assertEquals(List.of("2021-08-09", "2021-08-09T10:24", "12:00", "44417"), row.cells());
    }

    @Test
    void shows_numbers_as_people_see_them() {
        Table.Row row = firstRow(sheet -> {
            sheet.value(0, 0, 512);
            sheet.style(0, 0).format("0000").set();
            sheet.value(0, 1, 13800138000L);
            sheet.value(0, 2, 36.7);
            sheet.value(0, 3, 0.1 + 0.2);
            sheet.value(0, 4, true);
            sheet.value(0, 5, 3.0);
        });
        assertEquals(List.of("0512", "13800138000", "36.7", "0.3", "true", "3"), row.cells());
    }

    @Test
    void reads_the_first_sheet_that_people_see() {
        byte[] file = workbook(book -> {
            Worksheet hidden = book.newWorksheet("lists");
            hidden.value(0, 0, "hidden");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            book.newWorksheet("rooms").value(0, 0, "seen");
        });
        assertEquals("seen", TableFile.read(file, TableLimits.USUAL).rows().get(0).cell(0));
    }

    @Test
    void keeps_the_row_number_over_empty_rows() {
        byte[] file = workbook(book -> {
            Worksheet sheet = book.newWorksheet("s");
            sheet.value(1, 0, "header");
            sheet.value(6, 1, "value");
        });
        List<Table.Row> rows = TableFile.read(file, TableLimits.USUAL).rows();
        assertEquals(List.of(2, 7), rows.stream().map(Table.Row::number).toList());
        assertEquals(List.of("", "value"), rows.get(1).cells());
    }

    @Test
    void reads_nothing_from_outside_that_the_workbook_names(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "kept-outside");
        byte[] file = workbook(book -> book.newWorksheet("s").value(0, 0, "PLACE"));
        byte[] attack = replaced(file, "xl/sharedStrings.xml", xml -> xml
                .replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>")
                .replace("PLACE", "&e;"));
        try {
            String text = TableFile.read(attack, TableLimits.USUAL).rows().toString();
            assertTrue(!text.contains("kept-outside"), text);
        } catch (TableUnreadable refused) {
            assertEquals("table-unreadable", refused.type());
        }
    }

    @Test
    void refuses_a_workbook_that_was_cut_off() {
        byte[] file = workbook(book -> book.newWorksheet("s").value(0, 0, "a"));
        byte[] cut = Arrays.copyOf(file, file.length * 2 / 3);
        assertThrows(TableUnreadable.class, () -> TableFile.read(cut, TableLimits.USUAL));
    }

    private static Table.Row firstRow(Consumer<Worksheet> fill) {
        byte[] file = workbook(book -> fill.accept(book.newWorksheet("s")));
        return TableFile.read(file, TableLimits.USUAL).rows().get(0);
    }

    @Test
    void reads_a_workbook_whose_program_wrote_no_formats_at_all() throws IOException {
        byte[] plain = without(workbook(book -> {
            Worksheet sheet = book.newWorksheet("rooms");
            sheet.value(0, 0, "房号");
            sheet.value(0, 1, 2);
        }), "xl/styles.xml");
        assertEquals(List.of("房号", "2"), TableFile.read(plain, TableLimits.USUAL).rows().get(0).cells());
    }

    private static byte[] without(byte[] zip, String entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder().setByteArray(zip).get(); ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry e : Collections.list(in.getEntries())) {
                if (!e.getName().equals(entry)) {
                    out.putNextEntry(new ZipEntry(e.getName()));
                    out.write(in.getInputStream(e).readAllBytes());
                }
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] workbook(Consumer<Workbook> fill) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            fill.accept(book);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] replaced(byte[] zip, String entry, UnaryOperator<String> change)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder().setByteArray(zip).get(); ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry e : Collections.list(in.getEntries())) {
                String content = new String(in.getInputStream(e).readAllBytes(), StandardCharsets.UTF_8);
                out.putNextEntry(new ZipEntry(e.getName()));
                out.write((e.getName().equals(entry) ? change.apply(content) : content).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
