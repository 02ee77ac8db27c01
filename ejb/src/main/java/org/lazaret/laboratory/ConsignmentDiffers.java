package org.lazaret.laboratory;

import java.util.UUID;
import org.lazaret.shared.Refusal;

/** Under that id another consignment is kept. */
public final class ConsignmentDiffers extends Refusal {
    private static final long serialVersionUID = 1L;

    ConsignmentDiffers(UUID consignment) {
        super("consignment-differs", 409, "consignment", consignment);
    }
}
