package org.lazaret.fit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lazaret.protocol.RiskClass;
import org.lazaret.room.Room;
import org.lazaret.room.RoomCondition;
import org.lazaret.room.RoomFeatures;
import org.lazaret.shared.Period;

/**
 * A room with what surrounds it.
 *
 * @param floorServes risk classes the floor is kept for; empty for all
 * @param expectedEnd when the present state should be over; {@code null} if unknown
 * @param beds        in the order of their labels
 * @param occupants   present and planned
 * @param neighbours  everybody on the same floor in other rooms, present and planned
 */
public record Candidate(UUID id, String number, int floor, Set<RiskClass> floorServes, Room.Place place,
        RoomFeatures features, RoomCondition condition, Instant expectedEnd, List<UUID> beds, List<Occupant> occupants,
        List<Neighbour> neighbours) {

    /** Somebody on the same floor, and behind which door. */
    public record Neighbour(String room, Room.Place place, Occupant occupant) {
    }

    /** The same room with other people in it and around it. */
    Candidate with(List<Occupant> inside, List<Neighbour> around) {
        return new Candidate(id, number, floor, floorServes, place, features, condition, expectedEnd, beds, inside, around);
    }

    /** Who is in the room, or is planned to be, at some time of that period; the guest's own plan does not count. */
    List<Occupant> during(Period period, UUID guest) {
        return occupants.stream().filter(o -> !o.person().equals(guest) && o.period().overlaps(period)).toList();
    }

    /** How many are in the room at some time of the guest's period, with the guest and whoever comes along. */
    int people(Guest guest) {
        return during(guest.period(), guest.person()).size() + 1 + guest.together();
    }

    /** Beds that nobody else has at any time of that period. */
    public List<UUID> freeBeds(Period period, UUID guest) {
        List<UUID> taken = during(period, guest).stream().map(Occupant::bed).toList();
        return beds.stream().filter(bed -> !taken.contains(bed)).toList();
    }
}
