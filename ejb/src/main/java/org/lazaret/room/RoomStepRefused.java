package org.lazaret.room;

import org.lazaret.shared.Refusal;

/** The room's life cycle does not allow this step from where the room stands. */
public final class RoomStepRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    public RoomStepRefused(String room, RoomCycle.Step step, RoomCondition now) {
        super("room-step-refused", 409, "room", room, "step", step, "phase", now.phase(), "since", now.since());
    }
}
