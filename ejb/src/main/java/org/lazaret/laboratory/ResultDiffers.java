package org.lazaret.laboratory;

import org.lazaret.shared.Refusal;

/** The tube has another result; whoever corrects it names the one that stands, with a reason. */
public final class ResultDiffers extends Refusal {
    private static final long serialVersionUID = 1L;

    ResultDiffers(String tube, TubeResult standing) {
        super("result-differs", 409, "tube", tube, "standing", standing.id(), "outcome", standing.outcome(), "reportedAt", standing.reportedAt());
    }
}
