package org.lazaret.registration;

import java.util.List;
import org.lazaret.shared.Refusal;

/** People already known look like the one to be recorded; somebody must say that it is none of them. */
public final class PossibleDuplicates extends Refusal {
    private static final long serialVersionUID = 1L;

    public PossibleDuplicates(List<Candidate> candidates) {
        super("possible-duplicates", 409, "count", candidates.size(), "candidates", candidates);
    }
}
