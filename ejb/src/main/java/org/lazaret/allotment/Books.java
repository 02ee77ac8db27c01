package org.lazaret.allotment;

/** What the spots given out cost, kept up to date with each change; {@code take} undoes {@code put} exactly. */
public interface Books {
    void put(int seeker, int spot);

    void take(int seeker, int spot);

    /** How much of it is forbidden; 0 when nothing is. */
    long forbidden();

    /** What the rest costs, 0 or more; the less, the better. */
    long cost();
}
