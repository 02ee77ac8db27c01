package org.lazaret.sample;

import java.util.UUID;
import org.lazaret.shared.Refusal;

/** Under that id another sample is kept; {@code kept} is {@code null} where it is another site's. */
public final class SampleDiffers extends Refusal {
    private static final long serialVersionUID = 1L;

    SampleDiffers(UUID sample, Swab kept) {
        super("sample-differs", 409, "sample", sample, "kept", kept);
    }
}
