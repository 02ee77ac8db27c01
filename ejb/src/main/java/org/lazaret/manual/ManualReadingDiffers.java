package org.lazaret.manual;

import java.util.UUID;
import org.lazaret.shared.Refusal;

/** Under that id another reading is kept. */
public final class ManualReadingDiffers extends Refusal {
    private static final long serialVersionUID = 1L;

    /** @param kept what is kept; {@code null} where it is another site's */
    ManualReadingDiffers(UUID reading, Measurement kept) {
        super("manual-reading-differs", 409, "reading", reading, "kept", kept);
    }
}
