package org.lazaret.roomlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lazaret.room.Room;
import org.lazaret.room.Room.Side;
import org.lazaret.room.RoomFeatures.AirConditioning;
import org.lazaret.room.RoomPhase;
import org.lazaret.room.Zone;
import org.lazaret.table.Defaults;
import org.lazaret.table.Parsed;
import org.lazaret.table.TableFile;
import org.lazaret.table.TableLimits;

class RoomRowTest {

    @Test
    void reads_a_chinese_list_as_excel_on_a_chinese_system_writes_it() {
        Parsed<RoomRow> list = read("""
                楼栋,楼层,房号,床位数,独立卫生间,空调,面积,状态,状态说明
                1 号楼,5,0501,2,是,分体,18.5,可用,开业前消毒合格
                """, Charset.forName("GB18030"));
        RoomRow row = list.good().get(0).value();
        assertEquals("1 号楼", row.building());
        assertEquals(2, row.draft().beds());
        assertEquals(2, row.draft().features().capacity());
        assertEquals(AirConditioning.SPLIT, row.draft().features().airConditioning());
        assertEquals(new BigDecimal("18.5"), row.draft().features().areaM2());
        assertEquals(RoomPhase.CLEAN, row.draft().start());
        assertEquals(new Room.Place(Zone.CONTAMINATED, null, Side.LEFT, 1), row.place());
    }

    @Test
    void what_the_list_leaves_out_is_a_plain_single_room_that_nobody_vouches_for() {
        RoomRow row = read("Building,Floor,Room No.*\nA,-1,B102\n", StandardCharsets.UTF_8).good().get(0).value();
        assertEquals(RoomPhase.AWAITING_DISINFECTION, row.draft().start());
        assertTrue(row.draft().features().ownBathroom());
        assertEquals(1, row.draft().beds());
        assertEquals(new Room.Place(Zone.CONTAMINATED, null, Side.RIGHT, 1), row.place());
    }

    @Test
    void says_row_and_column_of_everything_that_is_wrong() {
        Parsed<RoomRow> list = read("""
                楼栋,楼层,房号,床位数,空调
                1 号楼,五,0501,40,水冷
                """, StandardCharsets.UTF_8);
        assertEquals(List.of("2B not-a-whole-number", "2D out-of-range", "2E not-a-known-word"),
                list.bad().get(0).errors().stream().map(e -> e.row() + e.column() + " " + e.code()).toList());
    }

    @Test
    void clean_needs_a_reason_and_a_number_needs_letters_or_digits() {
        Parsed<RoomRow> list = read("楼栋,楼层,房号,状态\nA,1,0101,可用\nA,1,#1,\n", StandardCharsets.UTF_8);
        assertEquals("required", list.bad().get(0).errors().get(0).code());
        assertEquals("room-number", list.bad().get(1).errors().get(0).code());
        assertEquals("C", list.bad().get(1).errors().get(0).column());
    }

    private static Parsed<RoomRow> read(String text, Charset charset) {
        return RoomRow.COLUMNS.read(TableFile.read(text.getBytes(charset), TableLimits.USUAL), Defaults.NONE, RoomRow::of);
    }
}
