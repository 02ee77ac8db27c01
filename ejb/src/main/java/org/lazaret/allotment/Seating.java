package org.lazaret.allotment;

import java.util.Arrays;

/** Who has which spot at the moment, seen from both sides, and what it costs. */
public final class Seating {
    /** Has no spot. */
    public static final int NOWHERE = -1;

    private final Books books;
    private final int[] spotOf;
    private final int[][] members;
    private final int[] count;
    private int waiting;

    Seating(Ledger ledger) {
        books = ledger.open();
        spotOf = new int[ledger.seekers()];
        Arrays.fill(spotOf, NOWHERE);
        members = new int[ledger.spots()][2];
        count = new int[ledger.spots()];
        waiting = ledger.seekers();
    }

    void put(int seeker, int spot) {
        if (count[spot] == members[spot].length) {
            members[spot] = Arrays.copyOf(members[spot], 2 * count[spot]);
        }
        members[spot][count[spot]++] = seeker;
        spotOf[seeker] = spot;
        waiting--;
        books.put(seeker, spot);
    }

    void take(int seeker) {
        int spot = spotOf[seeker];
        int at = 0;
        while (members[spot][at] != seeker) {
            at++;
        }
        members[spot][at] = members[spot][--count[spot]];
        spotOf[seeker] = NOWHERE;
        waiting++;
        books.take(seeker, spot);
    }

    /** @param spot {@link #NOWHERE} for none */
    void set(int seeker, int spot) {
        if (spotOf[seeker] != NOWHERE) {
            take(seeker);
        }
        if (spot != NOWHERE) {
            put(seeker, spot);
        }
    }

    /** {@link #NOWHERE} while the seeker waits. */
    public int spotOf(int seeker) {
        return spotOf[seeker];
    }

    /** How many have the spot, at whatever time. */
    public int count(int spot) {
        return count[spot];
    }

    public int member(int spot, int index) {
        return members[spot][index];
    }

    int waiting() {
        return waiting;
    }

    Books books() {
        return books;
    }
}
