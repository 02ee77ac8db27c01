package org.lazaret.table;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TableFileTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String LIST = "姓名,房号\n买买提·吐尔逊,0512\n𬱖某,0513\n";

    @Test
    void reads_utf8_with_and_without_mark_utf16_and_gb18030_alike() {
        List<List<String>> expected = List.of(List.of("姓名", "房号"), List.of("买买提·吐尔逊", "0512"),
                List.of("𬱖某", "0513"));
        assertEquals(expected, cells(LIST.getBytes(UTF_8)));
        assertEquals(expected, cells(("\uFEFF" + LIST).getBytes(UTF_8)));
        assertEquals(expected, cells(("\uFEFF" + LIST).getBytes(UTF_16LE)));
        assertEquals(expected, cells(LIST.getBytes(GB18030)));
    }

    @Test
    void keeps_the_row_numbers_of_the_spreadsheet_over_empty_lines_and_cells_with_line_breaks() {
        Table table = read("姓名,备注\n\n,\n陈桂华,\"第一行\n第二行\"\n\n李四,\"说\"\"好\"\"\"\n");
        assertEquals(List.of(1, 4, 6), table.rows().stream().map(Table.Row::number).toList());
        assertEquals("第一行\n第二行", table.rows().get(1).cell(1));
        assertEquals("说\"好\"", table.rows().get(2).cell(1));
    }

    @Test
    void finds_tabs_of_a_pasted_range_and_semicolons_though_cells_hold_commas() {
        assertEquals(List.of("A", "b, c", "d"), read("x\ty\tz\r\nA\tb, c\td\r\n").rows().get(1).cells());
        assertEquals(List.of("1,5", "2,5"), read("x;y\n1,5;2,5\n").rows().get(1).cells());
        assertEquals(List.of("姓名"), read("姓名\n").rows().get(0).cells());
    }

    @Test
    void drops_the_empty_columns_that_spreadsheets_append() {
        assertEquals(List.of("a", "b"), read("a,b,,,,\n1,2,,,,\n").rows().get(0).cells());
    }

    @Test
    void says_where_a_quotation_mark_was_left_open() {
        TableUnreadable refused = refused("a,b\n1,2\n3,\"open\n4,5\n".getBytes(UTF_8));
        assertEquals("open-quote", refused.facts().get("reason"));
        assertEquals(3L, refused.facts().get("line"));
    }

    @Test
    void refuses_damaged_utf8_rather_than_reading_nonsense_names() {
        byte[] whole = "姓名,备注\n陈桂华,家住荷塘区金山街道晏家湾社区五栋三单元\n".getBytes(UTF_8);
        byte[] damaged = whole.clone();
        damaged[16] = (byte) 0xFF;
        assertEquals("damaged-text", refused(damaged).facts().get("reason"));
        assertEquals("damaged-text", refused(Arrays.copyOf(whole, whole.length - 2)).facts().get("reason"));
    }

    @Test
    void refuses_what_is_no_table() throws IOException {
        assertEquals("empty-file", refused(new byte[0]).facts().get("reason"));
        assertEquals("empty-file", refused("\n , \n".getBytes(UTF_8)).facts().get("reason"));
        assertEquals("unknown-encoding", refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}).facts().get("reason"));
        assertEquals("old-workbook", refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}).facts().get("reason"));
        assertEquals("no-workbook", refused(zip("readme.txt", 10)).facts().get("reason"));
    }

    @Test
    void stops_at_every_limit() throws IOException {
        TableLimits small = new TableLimits(1_000_000, 100_000, 3, 4, 10);
        assertEquals("table-rows", tooLarge("a\nb\nc\nd\n".getBytes(UTF_8), small));
        assertEquals("table-columns", tooLarge("a,b,c,d,e\n".getBytes(UTF_8), small));
        assertEquals("cell-characters", tooLarge("12345678901\n".getBytes(UTF_8), small));
        assertEquals("file-bytes", tooLarge(new byte[1_000_001], small));
        byte[] bomb = zip("xl/workbook.xml", 50_000_000);
        assertEquals(true, bomb.length < 100_000, "the bomb is small as sent: " + bomb.length);
        assertEquals("unpacked-bytes", tooLarge(bomb, small));
    }

    @Test
    void a_text_with_an_apostrophe_of_its_own_keeps_it() {
        List<List<String>> rows = List.of(List.of("'=1", "=1", "''@x", "'x", "z"));
        assertEquals(rows, cells(TableWriter.csv(rows)));
    }

    /** What we write, a person opens, corrects and sends again: text must come back as it was. */
    @Property(tries = 300)
    void rows_written_as_csv_come_back_as_they_were(@ForAll("rows") List<List<String>> rows) {
        assertEquals(rows, cells(TableWriter.csv(rows)));
    }

    @Property(tries = 60)
    void rows_written_as_xlsx_come_back_as_they_were(@ForAll("rows") List<List<String>> rows) {
        assertEquals(rows, cells(TableWriter.xlsx("rows", rows)));
    }

    @Property(tries = 200)
    void any_bytes_give_a_table_or_a_refusal(@ForAll byte[] bytes) {
        readOrRefuse(bytes);
        byte[] likeWorkbook = TableWriter.xlsx("s", List.of(List.of("a", "b"), List.of("1", "2")));
        for (int i = 0; i < bytes.length; i++) {
            likeWorkbook[Math.floorMod(bytes[i] * 7919 + i * 104729, likeWorkbook.length - 4) + 4] = bytes[i];
        }
        readOrRefuse(likeWorkbook);
    }

    private static void readOrRefuse(byte[] bytes) {
        try {
            TableFile.read(bytes, TableLimits.USUAL);
        } catch (TableUnreadable | TableTooLarge refused) {
            assertEquals(true, refused.status() >= 400);
        }
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        Arbitrary<String> inner = Arbitraries.strings().withChars("ab,;\t\"'=+-@陈·|\n 7").ofMaxLength(8).map(Text::trim)
                .map(t -> Text.trim(Text.withoutGuard(t)));
        Arbitrary<String> last = Arbitraries.of("z", "=1+1", "@x", "+86 138", "-5", "'=not");
        return inner.list().ofSize(3).flatMap(cells -> last.map(end -> {
            List<String> row = new ArrayList<>(cells);
            row.add(end.equals("'=not") ? "=not" : end);
            return row;
        })).list().ofMinSize(1).ofMaxSize(6);
    }

    private static Table read(String text) {
        return TableFile.read(text.getBytes(UTF_8), TableLimits.USUAL);
    }

    private static List<List<String>> cells(byte[] bytes) {
        return TableFile.read(bytes, TableLimits.USUAL).rows().stream().map(Table.Row::cells).toList();
    }

    private static TableUnreadable refused(byte[] bytes) {
        return assertThrows(TableUnreadable.class, () -> TableFile.read(bytes, TableLimits.USUAL));
    }

    private static Object tooLarge(byte[] bytes, TableLimits limits) {
        return assertThrows(TableTooLarge.class, () -> TableFile.read(bytes, limits)).facts().get("what");
    }

    private static byte[] zip(String name, int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(new byte[size]);
        }
        return bytes.toByteArray();
    }
}
