package org.lazaret.roomlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lazaret.room.Room.Side;
import org.lazaret.roomlist.RoomRange.Sides;
import org.lazaret.roomlist.RoomRange.Slot;
import org.lazaret.shared.Invalid;

class RoomRangeTest {

    @Test
    void odd_numbers_stand_left_and_even_ones_right_each_in_door_order() {
        assertEquals(List.of(new Slot("0501", Side.LEFT, 1), new Slot("0502", Side.RIGHT, 1),
                new Slot("0503", Side.LEFT, 2), new Slot("0504", Side.RIGHT, 2)),
                new RoomRange("0501", "0504", Sides.ODD_LEFT, null).slots());
    }

    @Test
    void a_number_left_out_leaves_no_gap_in_the_doors() {
        assertEquals(List.of(new Slot("B-303", Side.LEFT, 1), new Slot("B-305", Side.LEFT, 2)),
                new RoomRange("B-303", "B-305", Sides.ALL_LEFT, Set.of("B-304")).slots());
    }

    @Test
    void the_corridor_of_the_board_has_twelve_doors_a_side() {
        List<Slot> slots = new RoomRange("0501", "0524", Sides.ODD_LEFT, Set.of()).slots();
        assertEquals(24, slots.size());
        assertEquals(new Slot("0524", Side.RIGHT, 12), slots.get(23));
    }

    @ParameterizedTest
    @CsvSource({"05,0524,to", "0524,0501,to", "0501,0701,to", "A01,B05,to", "West,West,from", "0501,05x4,to"})
    void refuses_what_is_no_range(String from, String to, String field) {
        Invalid refused = assertThrows(Invalid.class, () -> new RoomRange(from, to, Sides.ODD_LEFT, null).slots());
        assertEquals(field, refused.fields().get(0).path());
    }

    @Test
    void refuses_an_exception_that_is_not_in_the_range() {
        Invalid refused = assertThrows(Invalid.class,
                () -> new RoomRange("0501", "0504", Sides.ODD_LEFT, Set.of("0513")).slots());
        assertEquals(List.of("0513"), refused.fields().get(0).facts().get("numbers"));
    }
}
