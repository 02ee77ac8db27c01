package org.lazaret.centre;

import java.util.Map;
import java.util.stream.Collectors;
import org.lazaret.forecast.House;
import org.lazaret.forecast.RoomAhead;
import org.lazaret.forecast.RoomAhead.Place;

/**
 * How the rooms of a site that take people stand now, by their recorded states: {@code free + occupied + reserved + turning + out}
 * are all of them.
 *
 * @param free     can take somebody now
 * @param occupied somebody lies there
 * @param reserved kept for somebody
 * @param turning  left, and not clean yet or not for long enough
 * @param out      out of service
 */
public record Capacity(int rooms, int free, int occupied, int reserved, int turning, int out) {
    public static final Capacity NONE = new Capacity(0, 0, 0, 0, 0, 0);

    private enum Part {
        FREE, OCCUPIED, RESERVED, TURNING, OUT
    }

    static Capacity of(House house) {
        Map<Part, Long> parts = house.rooms().stream().collect(Collectors.groupingBy(room -> part(house, room), Collectors.counting()));
        return new Capacity(house.rooms().size(), count(parts, Part.FREE), count(parts, Part.OCCUPIED), count(parts, Part.RESERVED), count(parts, Part.TURNING),
                count(parts, Part.OUT));
    }

    private static int count(Map<Part, Long> parts, Part part) {
        return parts.getOrDefault(part, 0L).intValue();
    }

    /** Whoever may leave at any moment is there until they have left, whatever the forecast supposes. */
    private static Part part(House house, RoomAhead room) {
        return switch (room.room().condition().phase()) {
            case OCCUPIED -> Part.OCCUPIED;
            case RESERVED -> Part.RESERVED;
            case OUT_OF_SERVICE -> Part.OUT;
            case AWAITING_DISINFECTION, DISINFECTING, AWAITING_SAMPLE -> Part.TURNING;
            case CLEAN -> room.at(house.now()) == Place.FREE ? Part.FREE : room.stays().isEmpty() ? Part.TURNING : Part.RESERVED;
        };
    }

    Capacity plus(Capacity other) {
        return new Capacity(rooms + other.rooms, free + other.free, occupied + other.occupied, reserved + other.reserved, turning + other.turning, out + other.out);
    }
}
