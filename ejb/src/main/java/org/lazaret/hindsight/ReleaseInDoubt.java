package org.lazaret.hindsight;

import org.lazaret.shared.Refusal;

/** What is known since speaks against the release; nothing proves it until that is settled. */
public final class ReleaseInDoubt extends Refusal {
    private static final long serialVersionUID = 1L;

    ReleaseInDoubt(ReleaseReview doubt) {
        super("release-in-doubt", 409, "lack", doubt.lack(), "knownAt", doubt.recordedAt());
    }
}
