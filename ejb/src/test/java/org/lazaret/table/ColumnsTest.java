package org.lazaret.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lazaret.shared.Invalid;

class ColumnsTest {
    private record Room(String number, Integer floor, Boolean window, BigDecimal area) {
    }

    private static final Column<String> NUMBER = Column.required("number", "房号", "Room", Parsers.text(10), "Room no", "房间号");
    private static final Column<Integer> FLOOR = Column.required("floor", "楼层", "Floor", Parsers.integer(-2, 60));
    private static final Column<Boolean> WINDOW = Column.optional("window", "有窗", "Window", Parsers::yesNo);
    private static final Column<BigDecimal> AREA = Column.optional("area", "面积", "Area",
            Parsers.decimal(BigDecimal.ONE, new BigDecimal(500)));
    private static final Columns ROOMS = new Columns(NUMBER, FLOOR, WINDOW, AREA);

    @Test
    void finds_columns_in_any_order_by_either_language_below_title_rows() {
        Parsed<Room> parsed = read("晏家湾隔离点房间表,,,\n\n面积(m²),Room No.*,备注, 楼 层 \n8.5,0512,靠近电梯,5\n");
        assertEquals(List.of(new Room("0512", 5, null, new BigDecimal("8.5"))), values(parsed));
        assertEquals(List.of("备注"), parsed.ignored());
    }

    @Test
    void finds_headings_merged_over_two_rows() {
        Parsed<Room> parsed = read("房号,位置,,条件\n,楼层,栋,有窗\n0512,5,1,是\n");
        assertEquals(List.of(new Room("0512", 5, true, null)), values(parsed));
    }

    @Test
    void names_every_wrong_cell_of_a_row_by_row_letter_and_heading() {
        Parsed<Room> parsed = read("房号,楼层,有窗\n0512,5,是\n,五楼,也许\n");
        Parsed.Row<Room> bad = parsed.bad().get(0);
        assertNull(bad.value());
        assertEquals(List.of(
                new Parsed.CellError(3, "A", "房号", "missing", Map.of(), ""),
                new Parsed.CellError(3, "B", "楼层", "not-a-whole-number", Map.of(), "五楼"),
                new Parsed.CellError(3, "C", "有窗", "not-yes-or-no", Map.of(), "也许")), bad.errors());
        assertEquals(1, parsed.good().size());
    }

    @Test
    void names_the_cell_or_the_row_that_the_feature_itself_refuses() {
        Table table = TableFile.read("房号,楼层\n0512,4\n".getBytes(UTF_8), TableLimits.USUAL);
        Parsed<Room> cell = ROOMS.read(table, Defaults.NONE, v -> {
            throw new Invalid("floor", "not-the-floor-of-the-room");
        });
        assertEquals("B", cell.bad().get(0).errors().get(0).column());
        Parsed<Room> row = ROOMS.read(table, Defaults.NONE, v -> {
            throw new Invalid("", "already-there");
        });
        assertNull(row.bad().get(0).errors().get(0).column());
        assertEquals(2, row.bad().get(0).errors().get(0).row());
    }

    @Test
    void refuses_a_file_without_a_required_column_or_with_one_twice() {
        Invalid refused = assertThrows(Invalid.class, () -> read("房号,Room,有窗\n0512,0512,是\n"));
        assertEquals(List.of("column-twice", "column-missing"),
                refused.fields().stream().map(Invalid.Field::code).toList());
        assertEquals("B", refused.fields().get(0).facts().get("letter"));
        assertEquals("楼层", refused.fields().get(1).facts().get("zh"));
    }

    @Test
    void refuses_a_file_whose_headings_mean_nothing() {
        TableUnreadable refused = assertThrows(TableUnreadable.class, () -> read("a,b\n1,2\n"));
        assertEquals("no-header", refused.facts().get("reason"));
    }

    @Test
    void two_columns_cannot_share_a_heading() {
        Column<String> other = Column.optional("other", "其他", "ROOM-NO", Parsers.text(5));
        assertThrows(IllegalArgumentException.class, () -> new Columns(NUMBER, other));
    }

    @Test
    void reads_days_as_people_write_them_and_refuses_those_that_do_not_exist() {
        LocalDate day = LocalDate.of(2021, 8, 9);
        for (String text : List.of("2021-08-09", "2021/8/9", "2021.8.9", "2021年8月9日", "20210809", "2021-8-9")) {
            assertEquals(day, Parsers.day(text), text);
        }
        assertEquals("no-such-day", code(() -> Parsers.day("2021-02-29")));
        assertEquals("not-a-day", code(() -> Parsers.day("09/08/2021")));
        assertEquals("not-a-day", code(() -> Parsers.day("21-8-9")));
    }

    @Test
    void reads_a_day_with_its_time_and_refuses_a_day_alone() {
        LocalDateTime expected = LocalDateTime.of(2021, 8, 9, 10, 24);
        for (String text : List.of("2021-08-09 10:24", "2021/8/9 10:24:00", "2021-08-09T10:24", "2021年8月9日10时24分")) {
            assertEquals(expected, Parsers.moment(text), text);
        }
        assertEquals("not-a-time", code(() -> Parsers.moment("2021-08-09")));
        assertEquals("not-a-time", code(() -> Parsers.moment("2021-08-09 25:00")));
    }

    @Test
    void reads_words_and_numbers_whatever_their_width_and_case() {
        assertEquals(12, Parsers.integer(1, 20).parse("12"));
        assertEquals(3, Parsers.integer(1, 20).parse("3.0"));
        assertEquals("out-of-range", code(() -> Parsers.integer(1, 20).parse("21")));
        assertEquals(7, Parsers.oneOf(Map.of("密接", 7, "Close contact", 7)).parse("CLOSE CONTACT"));
        Invalid unknown = assertThrows(Invalid.class, () -> Parsers.oneOf(inOrder("密接", 7, "次密接", 8, "close contact", 7, "密接者", 7, "contact", 7)).parse("绿码"));
        assertEquals(Map.of("zh", List.of("密接", "次密接"), "en", List.of("close contact")), unknown.fields().get(0).facts());
        assertEquals("not-a-known-word", code(() -> Parsers.oneOf(Map.of("密接", 7)).parse("次密接")));
    }

    @Test
    void counts_characters_outside_the_basic_plane_as_one() {
        assertEquals("𬱖𬱖", Parsers.text(2).parse("𬱖𬱖"));
        assertEquals("too-long", code(() -> Parsers.text(1).parse("𬱖𬱖")));
    }

    @Test
    void letters_go_on_after_z() {
        assertEquals(List.of("A", "Z", "AA", "AZ", "BA"),
                List.of(0, 25, 26, 51, 52).stream().map(Table::letter).toList());
    }

    private static Map<String, Integer> inOrder(Object... pairs) {
        Map<String, Integer> words = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.put((String) pairs[i], (Integer) pairs[i + 1]);
        }
        return words;
    }

    private static String code(org.junit.jupiter.api.function.Executable refused) {
        return assertThrows(Invalid.class, refused).fields().get(0).code();
    }

    private static Parsed<Room> read(String text) {
        Table table = TableFile.read(text.getBytes(UTF_8), TableLimits.USUAL);
        return ROOMS.read(table, Defaults.NONE, v -> new Room(v.get(NUMBER), v.get(FLOOR), v.get(WINDOW), v.get(AREA)));
    }

    private static List<Room> values(Parsed<Room> parsed) {
        return parsed.good().stream().map(Parsed.Row::value).toList();
    }
}
