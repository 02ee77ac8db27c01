package org.lazaret.allotment;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Takes a few seekers out of their spots and gives each, one after the other, the best that is left. */
final class Recreation {
    private static final int MOST = 6;
    private static final int LOOK_AT_CHEAPEST = 40;
    private static final int LOOK_AT_OTHERS = 24;

    private final Allotment working;
    private final Ledger ledger;
    private final Seating seating;
    private final RandomGenerator random;

    Recreation(Allotment working, RandomGenerator random) {
        this.working = working;
        this.ledger = working.ledger();
        this.seating = working.seating();
        this.random = random;
    }

    /** The seating is afterwards as it was before. */
    Change of(int seeker) {
        int[] group = group(seeker);
        int[] before = new int[group.length];
        for (int i = 0; i < group.length; i++) {
            before[i] = seating.spotOf(group[i]);
            lift(group[i]);
        }
        Change change = new Change();
        for (int i = 0; i < group.length; i++) {
            int best = best(group[i], i == 0 ? before[0] : Seating.NOWHERE);
            change.to(group[i], best);
            if (best != Seating.NOWHERE) {
                seating.put(group[i], best);
            }
        }
        for (int each : group) {
            lift(each);
        }
        for (int i = 0; i < group.length; i++) {
            if (before[i] != Seating.NOWHERE) {
                seating.put(group[i], before[i]);
            }
        }
        return change;
    }

    private void lift(int seeker) {
        if (seating.spotOf(seeker) != Seating.NOWHERE) {
            seating.take(seeker);
        }
    }

    /** The seeker, who belongs with them, and some of those who have what the seeker would like. */
    private int[] group(int seeker) {
        Change chosen = new Change().to(seeker, 0);
        int[] group = new int[MOST];
        int size = 0;
        group[size++] = seeker;
        for (int fellow : ledger.fellows(seeker)) {
            if (size < MOST && !working.seekers().get(fellow).isPinned() && !chosen.has(fellow)) {
                chosen.to(fellow, 0);
                group[size++] = fellow;
            }
        }
        int[] choices = ledger.choices(seeker);
        for (int tries = 0; tries < 2 * MOST && size < MOST; tries++) {
            int spot = choices[(int) (choices.length * Math.pow(random.nextDouble(), 3))];
            if (seating.count(spot) > 0) {
                int other = seating.member(spot, random.nextInt(seating.count(spot)));
                if (!working.seekers().get(other).isPinned() && !chosen.has(other) && ledger.meet(seeker, other)) {
                    chosen.to(other, 0);
                    group[size++] = other;
                }
            }
        }
        return Arrays.copyOf(group, size);
    }

    /** @param but a spot that is not looked at */
    private int best(int seeker, int but) {
        int[] choices = ledger.choices(seeker);
        int looked = Math.min(choices.length, LOOK_AT_CHEAPEST + LOOK_AT_OTHERS);
        long forbidden = seating.books().forbidden();
        long least = Long.MAX_VALUE;
        int best = Seating.NOWHERE;
        for (int i = 0; i < looked; i++) {
            int spot = choices[i < LOOK_AT_CHEAPEST ? i : random.nextInt(choices.length)];
            if (spot == but) {
                continue;
            }
            seating.put(seeker, spot);
            if (seating.books().forbidden() <= forbidden && seating.books().cost() < least) {
                least = seating.books().cost();
                best = spot;
            }
            seating.take(seeker);
        }
        return best;
    }
}
