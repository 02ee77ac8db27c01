package org.lazaret.sample;

import org.lazaret.shared.Refusal;

/** Samples of people and of their surroundings are never in one tube. */
public final class TubeHoldsOthers extends Refusal {
    private static final long serialVersionUID = 1L;

    TubeHoldsOthers(String tube, Contents contents) {
        super("tube-holds-others", 422, "tube", tube, "contents", contents);
    }
}
