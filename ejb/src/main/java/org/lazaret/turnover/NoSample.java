package org.lazaret.turnover;

import org.lazaret.shared.Refusal;

/** A result was given, but no sample of the room waits for one. */
public final class NoSample extends Refusal {
    private static final long serialVersionUID = 1L;

    public NoSample(String room) {
        super("no-sample", 409, "room", room);
    }
}
