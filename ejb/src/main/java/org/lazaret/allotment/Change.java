package org.lazaret.allotment;

import java.util.Arrays;
import org.lazaret.allotment.Reseatings.Reseating;

/** Who is to have which spot, while it is being put together; whoever is named twice gets what is said last. */
final class Change {
    private int[] who = new int[4];
    private int[] where = new int[4];
    private int size;

    Change to(int seeker, int spot) {
        for (int i = 0; i < size; i++) {
            if (who[i] == seeker) {
                where[i] = spot;
                return this;
            }
        }
        if (size == who.length) {
            who = Arrays.copyOf(who, 2 * size);
            where = Arrays.copyOf(where, 2 * size);
        }
        who[size] = seeker;
        where[size++] = spot;
        return this;
    }

    boolean has(int seeker) {
        for (int i = 0; i < size; i++) {
            if (who[i] == seeker) {
                return true;
            }
        }
        return false;
    }

    /** Nobody pinned is moved, and nobody to a spot that is not theirs to have. */
    boolean isAllowed(Allotment working) {
        for (int i = 0; i < size; i++) {
            if (working.seekers().get(who[i]).isPinned() || where[i] != Seating.NOWHERE && !working.mayHave(who[i], where[i])) {
                return false;
            }
        }
        return size > 0;
    }

    /**
     * Whether the search would take it at all: it breaks no more rules, leaves nobody without a spot who had one, and costs
     * at most so much more. The seating is afterwards as it was before.
     */
    boolean isWorthATry(Seating seating, long most) {
        Books books = seating.books();
        long forbidden = books.forbidden();
        long cost = books.cost();
        int waiting = seating.waiting();
        int[] before = new int[size];
        for (int i = 0; i < size; i++) {
            before[i] = seating.spotOf(who[i]);
            seating.set(who[i], Seating.NOWHERE);
        }
        for (int i = 0; i < size; i++) {
            seating.set(who[i], where[i]);
        }
        boolean better = books.forbidden() < forbidden || seating.waiting() < waiting;
        boolean worth = books.forbidden() <= forbidden && seating.waiting() <= waiting && (better || books.cost() <= cost + most);
        for (int i = 0; i < size; i++) {
            seating.set(who[i], Seating.NOWHERE);
        }
        for (int i = 0; i < size; i++) {
            seating.set(who[i], before[i]);
        }
        return worth;
    }

    Reseating move(Allotment working) {
        Seeker[] seekers = new Seeker[size];
        Spot[] spots = new Spot[size];
        for (int i = 0; i < size; i++) {
            seekers[i] = working.seekers().get(who[i]);
            spots[i] = where[i] == Seating.NOWHERE ? null : working.spots().get(where[i]);
        }
        return new Reseating(seekers, spots);
    }
}
