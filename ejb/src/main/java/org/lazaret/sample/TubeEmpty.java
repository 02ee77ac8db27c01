package org.lazaret.sample;

import org.lazaret.shared.Refusal;

/** Nothing is in the tube. */
public final class TubeEmpty extends Refusal {
    private static final long serialVersionUID = 1L;

    public TubeEmpty(String tube) {
        super("tube-empty", 422, "tube", tube);
    }
}
