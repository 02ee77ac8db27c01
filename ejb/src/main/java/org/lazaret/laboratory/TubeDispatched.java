package org.lazaret.laboratory;

import java.util.UUID;
import org.lazaret.shared.Refusal;

/** The tube went out before. */
public final class TubeDispatched extends Refusal {
    private static final long serialVersionUID = 1L;

    TubeDispatched(String tube, UUID consignment) {
        super("tube-dispatched", 409, "tube", tube, "consignment", consignment);
    }
}
