package org.lazaret.sample;

import org.lazaret.shared.Refusal;

/** Nobody is in a tube twice. */
public final class AlreadyInTube extends Refusal {
    private static final long serialVersionUID = 1L;

    AlreadyInTube(String tube, int place) {
        super("already-in-tube", 409, "tube", tube, "place", place);
    }
}
