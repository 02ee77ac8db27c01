package org.lazaret.placing;

import org.lazaret.protocol.Protocol;
import org.lazaret.protocol.Rule;

/**
 * What makes one way of placing people better than another; all of it is protocol data, in points that are only compared
 * with each other. Whatever they are, nobody is left without a room to save points, and no rule of
 * {@link org.lazaret.fit.RoomFit} is bent for them.
 *
 * @param familyDoor   for each door between two of a family on one floor, up to {@link #DOORS_MOST}
 * @param familyFloor  for two of a family on different floors; twice as much in different buildings
 * @param elderlyFloor for each floor that somebody elderly lives above the lowest
 * @param elderlyAge   from which on somebody is elderly, in years
 * @param classOnFloor for each class more than one that a floor houses
 * @param unkeptFloor  for somebody whose class has floors of its own, on a floor that is kept for none
 * @param openedFloor  for a floor on which nobody lived before
 * @param spareBed     for each bed left over, for an accessible room given to who does not ask for one: kept for exceptions
 * @param moved        for somebody who had another room in the proposal that stands
 */
record Weights(int familyDoor, int familyFloor, int elderlyFloor, int elderlyAge, int classOnFloor, int unkeptFloor, int openedFloor,
        int spareBed, int moved) {
    /** Farther apart on one floor is no worse. */
    static final int DOORS_MOST = 10;

    static Weights of(Protocol protocol) {
        return new Weights(protocol.whole(Rule.PLACING_FAMILY_DOOR), protocol.whole(Rule.PLACING_FAMILY_FLOOR),
                protocol.whole(Rule.PLACING_ELDERLY_FLOOR), protocol.whole(Rule.PLACING_ELDERLY_AGE), protocol.whole(Rule.PLACING_CLASS_ON_FLOOR),
                protocol.whole(Rule.PLACING_UNKEPT_FLOOR), protocol.whole(Rule.PLACING_OPENED_FLOOR), protocol.whole(Rule.PLACING_SPARE_BED),
                protocol.whole(Rule.PLACING_MOVED));
    }
}
