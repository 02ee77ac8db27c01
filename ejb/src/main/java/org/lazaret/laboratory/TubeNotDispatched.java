package org.lazaret.laboratory;

import org.lazaret.shared.Refusal;

/** Nobody recorded that the tube went to a laboratory. */
public final class TubeNotDispatched extends Refusal {
    private static final long serialVersionUID = 1L;

    TubeNotDispatched(String tube) {
        super("tube-not-dispatched", 422, "tube", tube);
    }
}
