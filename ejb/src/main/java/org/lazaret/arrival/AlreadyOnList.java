package org.lazaret.arrival;

import java.util.UUID;
import org.lazaret.shared.Refusal;
import org.lazaret.stay.StayState;

/** The row was taken over before: the person is expected at this site, or here. Nothing is done twice. */
public final class AlreadyOnList extends Refusal {
    private static final long serialVersionUID = 1L;

    AlreadyOnList(StayState state, UUID stay) {
        super("already-on-list", 409, "state", state, "stay", stay);
    }
}
