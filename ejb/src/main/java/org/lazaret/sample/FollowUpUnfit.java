package org.lazaret.sample;

import java.util.UUID;
import org.lazaret.shared.Refusal;

/** What the sample is to follow is none of this person's, was withdrawn, or the tube is not one for it. */
public final class FollowUpUnfit extends Refusal {
    private static final long serialVersionUID = 1L;

    FollowUpUnfit(UUID follows, String why) {
        super("follow-up-unfit", 422, "follows", follows, "why", why);
    }
}
