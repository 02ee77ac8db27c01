package org.lazaret.roomlist;

import org.lazaret.shared.Refusal;

/** The bed is the only one in its room; a room without beds is taken out of service instead. */
public final class LastBed extends Refusal {
    private static final long serialVersionUID = 1L;

    public LastBed(String room) {
        super("last-bed", 409, "room", room);
    }
}
