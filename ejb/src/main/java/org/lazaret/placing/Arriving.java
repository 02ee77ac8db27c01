package org.lazaret.placing;

import java.util.UUID;
import org.lazaret.fit.Guest;

/**
 * Somebody who will come and needs a room.
 *
 * @param elderly  by a birth date that leaves no doubt
 * @param standing the room in the proposal that stands; {@code null} for none
 * @param pinned   somebody decided on the standing room
 */
record Arriving(UUID stay, Guest guest, boolean elderly, UUID standing, boolean pinned) {
    UUID person() {
        return guest.person();
    }
}
