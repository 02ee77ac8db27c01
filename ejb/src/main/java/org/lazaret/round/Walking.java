package org.lazaret.round;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lazaret.room.RoomsAtAGlance.FloorView;
import org.lazaret.room.RoomsAtAGlance.Glance;
import org.lazaret.room.RoomsAtAGlance.RoomView;

/** The order in which somebody walks through a site: along each corridor from door to door, both sides at once; nobody walks it twice. */
public final class Walking {
    private static final Comparator<RoomView> ALONG = Comparator
            .comparing((RoomView room) -> room.place().corridor() == null ? "" : room.place().corridor())
            .thenComparing(room -> room.place().door()).thenComparing(room -> room.place().side()).thenComparing(RoomView::number);

    private Walking() {
    }

    /** A floor, its rooms in the order of walking. */
    public record Floor<T>(FloorView floor, List<Stop<T>> stops) {
    }

    public record Stop<T>(RoomView room, List<T> people) {
    }

    /** Floors and rooms with anybody in them. @param byRoom who is to be seen, by room */
    public static <T> List<Floor<T>> through(Glance rooms, Map<UUID, List<T>> byRoom) {
        return rooms.floors().stream().map(floor -> new Floor<>(floor, floor.rooms().stream().filter(room -> byRoom.containsKey(room.id()))
                .sorted(ALONG).map(room -> new Stop<>(room, byRoom.get(room.id()))).toList())).filter(floor -> !floor.stops().isEmpty()).toList();
    }
}
