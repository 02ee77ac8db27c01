package org.lazaret.sample;

import org.lazaret.shared.Refusal;

/** The site has no such tube. */
public final class TubeUnknown extends Refusal {
    private static final long serialVersionUID = 1L;

    public TubeUnknown(String tube) {
        super("tube-unknown", 422, "tube", tube);
    }
}
