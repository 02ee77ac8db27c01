package org.lazaret.room;

import java.time.Instant;
import org.lazaret.shared.Refusal;

/** The room is clean, but the turnover time after its last occupant is not over (R30). */
public final class RoomNotReady extends Refusal {
    private static final long serialVersionUID = 1L;

    public RoomNotReady(String room, Instant readyAt) {
        super("room-not-ready", 422, "room", room, "readyAt", readyAt);
    }
}
