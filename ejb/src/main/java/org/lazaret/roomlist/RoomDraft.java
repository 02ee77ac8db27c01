package org.lazaret.roomlist;

import org.lazaret.room.RoomFeatures;
import org.lazaret.room.RoomPhase;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.Reason;

/**
 * What is said of a new room besides its number.
 *
 * @param beds   how many beds stand in it, 1–20
 * @param start  how it stands now; {@code null} is awaiting disinfection, because clean is what somebody vouches for
 * @param reason why it is clean, or out of service; needed for these two
 */
public record RoomDraft(RoomFeatures features, int beds, RoomPhase start, String reason) {

    public RoomDraft {
        start = start == null ? RoomPhase.AWAITING_DISINFECTION : start;
    }

    /** @throws Invalid field by field */
    RoomDraft checked() {
        features.checked();
        if (beds < 1 || beds > 20) {
            throw new Invalid("beds", "out-of-range", "least", 1, "most", 20);
        }
        if (start == RoomPhase.AWAITING_DISINFECTION) {
            Reason.limit(reason);
        } else {
            Reason.require(reason);
        }
        return this;
    }
}
