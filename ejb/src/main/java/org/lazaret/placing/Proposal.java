package org.lazaret.placing;

import java.util.List;
import java.util.UUID;
import org.lazaret.fit.Obstacle;

/**
 * A way to place people together.
 *
 * @param unplaced for whom there is no room, with what stands in the way
 */
record Proposal(List<Place> places, List<Unplaced> unplaced) {

    /** What speaks for a room: what {@link org.lazaret.fit.Advantage} knows, and what concerns the proposal. */
    enum Merit {
        WITH_FAMILY, NEXT_TO_FAMILY, FAMILY_ON_FLOOR, FLOOR_OF_CLASS, SAME_CLASS_ON_FLOOR, NO_BED_TO_SPARE,
        /** For somebody elderly: at least half of the rooms that would fit lie higher. */
        LOW_FLOOR,
        /** Somebody decided so. */
        PINNED
    }

    /** @param room number of another room, for what concerns family; {@code null} otherwise @param doors {@code null} where distance says nothing */
    record Ground(Merit merit, String room, Integer doors) {
        static Ground of(Merit merit) {
            return new Ground(merit, null, null);
        }
    }

    /** @param obstacles what the rules have against it: only where somebody pinned it so */
    record Place(UUID stay, UUID room, boolean pinned, List<Ground> grounds, List<Obstacle> obstacles) {
    }

    record Unplaced(UUID stay, List<Against> against) {
    }

    /**
     * One reason, over all rooms.
     *
     * @param rooms in how many rooms it stands in the way
     * @param alone in how many of them nothing else does: what the remedy would open
     */
    record Against(Obstacle.Reason reason, Obstacle.Remedy remedy, int rooms, int alone) {
    }
}
