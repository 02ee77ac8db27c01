package org.lazaret.room;

import java.util.UUID;

/**
 * A bed is about to be retired, in the same transaction and under the lock of its room; who still needs it refuses by
 * throwing.
 *
 * @param room  the number of its room
 * @param label which bed of that room
 */
public record BedRetiring(UUID bed, String room, String label) {
}
