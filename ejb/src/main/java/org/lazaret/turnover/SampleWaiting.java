package org.lazaret.turnover;

import java.time.Instant;
import org.lazaret.shared.Refusal;

/** A sample of the room is at the laboratory already; another one is taken when its result is known. */
public final class SampleWaiting extends Refusal {
    private static final long serialVersionUID = 1L;

    public SampleWaiting(String room, Instant takenAt) {
        super("sample-waiting", 409, "room", room, "takenAt", takenAt);
    }
}
