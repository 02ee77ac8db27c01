package org.lazaret.stay;

import org.lazaret.shared.Refusal;

/** The bed cannot be retired: somebody has it, or it is kept for somebody. */
public final class BedInUse extends Refusal {
    private static final long serialVersionUID = 1L;

    public BedInUse(String room, String bed) {
        super("bed-in-use", 409, "room", room, "bed", bed);
    }
}
