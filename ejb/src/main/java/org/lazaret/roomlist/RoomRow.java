package org.lazaret.roomlist;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lazaret.room.Room;
import org.lazaret.room.Room.Side;
import org.lazaret.room.RoomFeatures;
import org.lazaret.room.RoomFeatures.AirConditioning;
import org.lazaret.room.RoomPhase;
import org.lazaret.room.Zone;
import org.lazaret.table.Column;
import org.lazaret.table.Columns;
import org.lazaret.table.Parsers;

/**
 * A row of a list of rooms. Building, floor, number and beds say enough; what is left out is a plain room as R11 wants it.
 *
 * @param side {@code null} when the list does not say: odd numbers left, even ones right
 * @param door {@code null} when the list does not say: in the order of the numbers
 */
public record RoomRow(String building, int floor, String number, Zone zone, String corridor, Side side, Integer door,
        RoomDraft draft) {

    static final Column<String> BUILDING = Column.required("building", "楼栋", "Building", Parsers.text(30), "楼", "楼号", "栋");
    static final Column<Integer> FLOOR = Column.required("floor", "楼层", "Floor", Parsers.integer(-9, 150), "层");
    static final Column<String> NUMBER = Column.required("number", "房号", "Room", Parsers.text(12), "房间", "房间号", "Room no", "Room number", "Number");
    static final Column<Zone> ZONE = Column.optional("zone", "分区", "Zone", Parsers.oneOf(words(
            "清洁区", Zone.CLEAN, "缓冲区", Zone.BUFFER, "污染区", Zone.CONTAMINATED,
            "clean", Zone.CLEAN, "buffer", Zone.BUFFER, "contaminated", Zone.CONTAMINATED)), "区域");
    static final Column<String> CORRIDOR = Column.optional("corridor", "走廊", "Corridor", Parsers.text(20));
    static final Column<Side> SIDE = Column.optional("side", "侧", "Side", Parsers.oneOf(words(
            "左", Side.LEFT, "右", Side.RIGHT, "left", Side.LEFT, "right", Side.RIGHT)), "走廊侧", "左右");
    static final Column<Integer> DOOR = Column.optional("door", "门序", "Door", Parsers.integer(1, 500), "门顺序", "Door order");
    static final Column<Integer> BEDS = Column.optional("beds", "床位数", "Beds", Parsers.integer(1, 20), "床位", "床数");
    static final Column<Integer> CAPACITY = Column.optional("capacity", "可住人数", "Capacity", Parsers.integer(1, 20), "容量");
    static final Column<Boolean> BATHROOM = Column.optional("ownBathroom", "独立卫生间", "Own bathroom", Parsers::yesNo, "卫生间", "独卫", "Bathroom");
    static final Column<Boolean> WINDOW = Column.optional("window", "窗户", "Window", Parsers::yesNo, "外窗", "有窗");
    static final Column<AirConditioning> AIR = Column.optional("airConditioning", "空调", "Air conditioning", Parsers.oneOf(words(
            "无", AirConditioning.NONE, "分体", AirConditioning.SPLIT, "中央共用", AirConditioning.CENTRAL_SHARED,
            "中央空调", AirConditioning.CENTRAL_SHARED, "none", AirConditioning.NONE, "split", AirConditioning.SPLIT,
            "central shared", AirConditioning.CENTRAL_SHARED)), "空调类型", "AC");
    static final Column<Boolean> ACCESSIBLE = Column.optional("accessible", "无障碍", "Accessible", Parsers::yesNo);
    static final Column<BigDecimal> AREA = Column.optional("areaM2", "面积", "Area",
            Parsers.decimal(new BigDecimal("0.1"), new BigDecimal("999.9")), "面积m2", "Area m2", "平方米");
    static final Column<BigDecimal> BED_DISTANCE = Column.optional("bedDistanceM", "床距", "Bed distance",
            Parsers.decimal(new BigDecimal("0.01"), new BigDecimal("49.99")), "床间距", "Bed distance m");
    static final Column<RoomPhase> STATE = Column.optional("state", "状态", "State", Parsers.oneOf(words(
            "干净可用", RoomPhase.CLEAN, "可用", RoomPhase.CLEAN, "待消毒", RoomPhase.AWAITING_DISINFECTION, "停用", RoomPhase.OUT_OF_SERVICE,
            "clean", RoomPhase.CLEAN, "awaiting disinfection", RoomPhase.AWAITING_DISINFECTION,
            "out of service", RoomPhase.OUT_OF_SERVICE)), "房态");
    static final Column<String> REASON = Column.optional("reason", "状态说明", "Reason", Parsers.text(500), "原因");
    static final Column<String> NOTE = Column.optional("note", "备注", "Note", Parsers.text(500), "说明", "Remark");

    static final Columns COLUMNS = new Columns(BUILDING, FLOOR, NUMBER, ZONE, CORRIDOR, SIDE, DOOR, BEDS, CAPACITY, BATHROOM,
            WINDOW, AIR, ACCESSIBLE, AREA, BED_DISTANCE, STATE, REASON, NOTE);

    /** @throws org.lazaret.shared.Invalid what is wrong in the row, by column key */
    static RoomRow of(Columns.Values cells) {
        int beds = or(cells.get(BEDS), 1);
        RoomFeatures features = new RoomFeatures(or(cells.get(BATHROOM), true), or(cells.get(WINDOW), true),
                or(cells.get(AIR), AirConditioning.SPLIT), or(cells.get(ACCESSIBLE), false), or(cells.get(CAPACITY), beds),
                cells.get(AREA), cells.get(BED_DISTANCE), cells.get(NOTE));
        RoomDraft draft = new RoomDraft(features, beds, cells.get(STATE), cells.get(REASON)).checked();
        Room.checkNumber(cells.get(NUMBER));
        return new RoomRow(cells.get(BUILDING), cells.get(FLOOR), cells.get(NUMBER), or(cells.get(ZONE), Zone.CONTAMINATED),
                cells.get(CORRIDOR), cells.get(SIDE), cells.get(DOOR), draft);
    }

    /** Where the door is: as the list says, or as numbers usually run. */
    Room.Place place() {
        int last = Integer.parseInt("0" + number.replaceAll(".*?(\\d{0,2})$", "$1"));
        Side where = side != null ? side : last % 2 == 1 ? Side.LEFT : Side.RIGHT;
        int order = door != null ? door : Math.max(1, side != null ? last : (last + 1) / 2);
        return new Room.Place(zone, corridor, where, order);
    }

    private static <T> T or(T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    @SuppressWarnings("unchecked")
    private static <T> Map<String, T> words(Object... pairs) {
        Map<String, T> words = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.put((String) pairs[i], (T) pairs[i + 1]);
        }
        return words;
    }
}
