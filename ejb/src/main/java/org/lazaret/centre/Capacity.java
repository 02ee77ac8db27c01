package org.lazaret.centre;

import java.util.List;
import org.lazaret.forecast.House;
import org.lazaret.forecast.RoomAhead;
import org.lazaret.forecast.RoomAhead.Place;
import org.lazaret.room.RoomPhase;

/**
 * How the rooms of a site that take people stand, as its forecast begins: {@code free + occupied + reserved + turning + out} are
 * all of them.
 *
 * @param free     can take somebody now
 * @param occupied somebody lies there
 * @param reserved kept for somebody
 * @param turning  left, and not clean yet or not for long enough
 * @param out      out of service
 */
public record Capacity(int rooms, int free, int occupied, int reserved, int turning, int out) {
    public static final Capacity NONE = new Capacity(0, 0, 0, 0, 0, 0);

    static Capacity of(House house) {
        List<RoomAhead> rooms = house.rooms();
        int occupied = (int) rooms.stream().filter(room -> is(house, room, Place.HELD) && room.room().condition().phase() == RoomPhase.OCCUPIED).count();
        return new Capacity(rooms.size(), count(house, Place.FREE), occupied, count(house, Place.HELD) - occupied, count(house, Place.TURNING), count(house, Place.OUT));
    }

    private static int count(House house, Place place) {
        return (int) house.rooms().stream().filter(room -> is(house, room, place)).count();
    }

    private static boolean is(House house, RoomAhead room, Place place) {
        return room.at(house.now()) == place;
    }

    Capacity plus(Capacity other) {
        return new Capacity(rooms + other.rooms, free + other.free, occupied + other.occupied, reserved + other.reserved, turning + other.turning, out + other.out);
    }
}
