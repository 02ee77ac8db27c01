package org.lazaret.forecast;

import org.lazaret.division.Division;
import org.lazaret.division.Inhabitants;

/**
 * Rooms that an area keeps free (R21). The line is the area's: other sites in it count towards it too.
 *
 * @param per10000 rooms for 10,000 inhabitants
 */
public record Reserve(Division area, Inhabitants inhabitants, int per10000) {
    private static final int UNIT = 10_000;

    /** In whole rooms, rounded up. */
    public int rooms() {
        return Math.toIntExact(((long) inhabitants.count() * per10000 + UNIT - 1) / UNIT);
    }
}
