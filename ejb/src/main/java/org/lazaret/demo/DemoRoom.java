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
 * @param note      why it is out of service, with which bus somebody comes, or how far whoever left it has got
 */
record DemoRoom(String number, int beds, RoomPhase phase, Figure guest, Figure companion, RiskClass riskClass, int day,
        LocalTime time, String note) {

    /** On the way to a hospital, there, or taken over; as the last is a positive, whose neighbours are looked for. */
    enum Gone {
        ON_THE_WAY, ARRIVED, TAKEN_OVER, POSITIVE
    }

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

    /** How far whoever left it has got on the way to a hospital; {@code null} where they went to another site, or nobody left. */
    Gone gone() {
        return switch (phase) {
            case AWAITING_DISINFECTION, DISINFECTING, AWAITING_SAMPLE -> note.isEmpty() ? null : Gone.valueOf(note);
            case CLEAN, RESERVED, OCCUPIED, OUT_OF_SERVICE -> null;
        };
    }

    /** Floor by the first two digits: {@code 0512} is on the fifth. */
    int floor() {
        return Integer.parseInt(number.substring(0, number.length() - 2));
    }
}
