package org.lazaret.sample;

import org.lazaret.shared.Refusal;

/** Every place of the tube is taken. */
public final class TubeFull extends Refusal {
    private static final long serialVersionUID = 1L;

    TubeFull(String tube, int capacity) {
        super("tube-full", 409, "tube", tube, "capacity", capacity);
    }
}
