package org.lazaret.stay;

import java.util.UUID;
import org.lazaret.shared.Refusal;

/** Somebody else has the bed, or it is planned for somebody else, at some time of the period. */
public final class BedTaken extends Refusal {
    private static final long serialVersionUID = 1L;

    public BedTaken(String room, UUID bed) {
        super("bed-taken", 409, "room", room, "bed", bed);
    }
}
