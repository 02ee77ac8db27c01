package org.lazaret.room;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.lazaret.room.RoomState.Evidence;
import org.lazaret.room.RoomState.Ground;
import org.lazaret.shared.Occurrence;

/**
 * Steps of a room that take back what was said of it by mistake: somebody had not left, or had not come. Each rests on
 * the withdrawal that says so, which must be in the database before; a foreign key proves it.
 */
@ApplicationScoped
public class RoomCorrections {
    private Rooms rooms;

    protected RoomCorrections() {
    }

    @Inject
    public RoomCorrections(Rooms rooms) {
        this.rooms = rooms;
    }

    /**
     * Awaiting disinfection → occupied.
     *
     * @param vacatedAt when the last one was said to have left
     * @throws RoomStepRefused somebody has been at work in the room since
     */
    public RoomState resume(UUID id, UUID by, Occurrence when, Instant vacatedAt, Evidence withdrawal) {
        Room room = rooms.lock(id);
        RoomState now = rooms.state(id);
        return rooms.step(now, rooms.cycle(room).resume(now.condition(), when.occurredAt(), vacatedAt), ground(withdrawal), by, when);
    }

    /** Occupied → clean: nobody has been in the room. */
    public RoomState unoccupy(UUID id, UUID by, Occurrence when, Evidence withdrawal) {
        Room room = rooms.lock(id);
        RoomState now = rooms.state(id);
        return rooms.step(now, rooms.cycle(room).unoccupy(now.condition(), when.occurredAt()), ground(withdrawal), by, when);
    }

    private static Ground ground(Evidence withdrawal) {
        return new Ground(null, null, withdrawal);
    }
}
