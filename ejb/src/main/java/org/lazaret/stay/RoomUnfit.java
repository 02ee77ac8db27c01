package org.lazaret.stay;

import java.util.List;
import java.util.Map;
import org.lazaret.fit.Obstacle;
import org.lazaret.shared.Refusal;

/** The room does not fit this person; says every reason with its numbers and what would solve it. */
public final class RoomUnfit extends Refusal {
    private static final long serialVersionUID = 1L;

    public RoomUnfit(String room, List<Obstacle> obstacles) {
        super("room-unfit", 422, "room", room, "reasons", obstacles.stream().map(Obstacle::reason).toList(), "obstacles",
                obstacles.stream().map(o -> Map.of("reason", o.reason(), "facts", o.facts(), "remedy", o.remedy())).toList());
    }
}
