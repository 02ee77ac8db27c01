package org.lazaret.allotment;

import java.util.random.RandomGenerator;

/** What one problem of giving out spots is about. Seekers and spots are told by number, from 0; nothing here changes. */
public interface Ledger {
    int seekers();

    int spots();

    /** Spots that nothing about the seeker alone forbids, the cheapest first; a seeker is never given another. */
    int[] choices(int seeker);

    /** Whether these two would want a spot at the same time; who does not, can have one after the other. */
    boolean meet(int one, int other);

    /** Who belongs together with the seeker and is worth moving with them, the seeker left out. */
    int[] fellows(int seeker);

    /**
     * A spot that is worth a try because of where others are.
     *
     * @return -1 for none
     */
    int suggest(int seeker, Seating seating, RandomGenerator random);

    /** So much more cost the search takes in its stride at first, to get out of dead ends; towards the end it takes none. */
    long tolerance();

    /** New books, in which nobody has a spot. */
    Books open();
}
