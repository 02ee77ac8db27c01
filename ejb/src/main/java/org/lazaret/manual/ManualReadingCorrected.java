package org.lazaret.manual;

import java.util.UUID;
import org.lazaret.shared.Refusal;

/** The reading has been withdrawn by another correction already; that one can be corrected. */
public final class ManualReadingCorrected extends Refusal {
    private static final long serialVersionUID = 1L;

    ManualReadingCorrected(UUID reading, UUID by) {
        super("manual-reading-corrected", 409, "reading", reading, "by", by);
    }
}
