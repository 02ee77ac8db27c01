package org.lazaret.demo;

import java.time.LocalTime;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.lazaret.identity.Sex;
import org.lazaret.protocol.RiskClass;
import org.lazaret.room.RoomPhase;

/**
 * How a room stands in the demonstration, and who is in it or expected.
 *
 * @param guest     in the room or expected; {@code null} for nobody
 * @param companion a child who shares the room; {@code null} for nobody
 * @param day       of isolation; 0 where nobody is in the room
 * @param time      when it came to stand so, or when somebody is expected, on a clock that shows 10:24 now
 * @param note      why it is out of service, or with which bus somebody comes
 */
record DemoRoom(String number, int beds, RoomPhase phase, Figure guest, Figure companion, RiskClass riskClass, int day,
        LocalTime time, String note) {

    /** Somebody made up. */
    record Figure(String name, Sex sex, int age) {
    }

    /** The 72 rooms of the board that everybody sees first. */
    static List<DemoRoom> ofYanjiawan() {
        return DemoFile.read("yanjiawan-rooms.csv", DemoRoom::of);
    }

    private static DemoRoom of(CSVRecord row) {
        return new DemoRoom(row.get("room"), Integer.parseInt(row.get("beds")), RoomPhase.valueOf(row.get("state")),
                figure(row.get("name"), row.get("sex"), row.get("age")),
                figure(row.get("companion"), row.get("companionSex"), row.get("companionAge")),
                row.get("riskClass").isEmpty() ? null : RiskClass.valueOf(row.get("riskClass")),
                row.get("day").isEmpty() ? 0 : Integer.parseInt(row.get("day")),
                row.get("time").isEmpty() ? null : LocalTime.parse(row.get("time")), row.get("note"));
    }

    private static Figure figure(String name, String sex, String age) {
        return name.isEmpty() ? null : new Figure(name, "F".equals(sex) ? Sex.FEMALE : Sex.MALE, Integer.parseInt(age));
    }

    /** Floor by the first two digits: {@code 0512} is on the fifth. */
    int floor() {
        return Integer.parseInt(number.substring(0, number.length() - 2));
    }
}
