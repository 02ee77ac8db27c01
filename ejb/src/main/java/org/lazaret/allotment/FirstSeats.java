package org.lazaret.allotment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Where the search begins: what stood before as far as it is still allowed, then one after the other the best that is left. */
final class FirstSeats {
    private final Ledger ledger;
    private final Seating seating;
    private final boolean[] pinned;

    private FirstSeats(Ledger ledger, boolean[] pinned) {
        this.ledger = ledger;
        this.seating = new Seating(ledger);
        this.pinned = pinned;
    }

    /** @param standing spots from before, {@link Seating#NOWHERE} for none; those of the pinned are taken as they are */
    static int[] of(Ledger ledger, int[] standing, boolean[] pinned) {
        FirstSeats seats = new FirstSeats(ledger, pinned);
        seats.keep(standing);
        int[] order = IntStream.range(0, ledger.seekers()).filter(seeker -> !pinned[seeker]).boxed()
                .sorted(Comparator.comparing((Integer seeker) -> ledger.choices(seeker).length)).mapToInt(Integer::intValue).toArray();
        Arrays.stream(order).forEach(seats::seat);
        Arrays.stream(order).forEach(seats::seatWithFellow);
        return IntStream.range(0, ledger.seekers()).map(seats.seating::spotOf).toArray();
    }

    private void keep(int[] standing) {
        for (int seeker = 0; seeker < standing.length; seeker++) {
            if (pinned[seeker] && standing[seeker] != Seating.NOWHERE) {
                seating.put(seeker, standing[seeker]);
            }
        }
        long forbidden = seating.books().forbidden();
        for (int seeker = 0; seeker < standing.length; seeker++) {
            if (!pinned[seeker] && has(ledger.choices(seeker), standing[seeker])) {
                seating.put(seeker, standing[seeker]);
            }
        }
        // Who has become impossible since gets up again; two who need each other are both asked once more afterwards.
        for (int seeker = 0; seeker < standing.length && seating.books().forbidden() > forbidden; seeker++) {
            int spot = seating.spotOf(seeker);
            if (!pinned[seeker] && spot != Seating.NOWHERE) {
                long with = seating.books().forbidden();
                seating.take(seeker);
                if (seating.books().forbidden() >= with) {
                    seating.put(seeker, spot);
                }
            }
        }
    }

    private void seat(int seeker) {
        if (seating.spotOf(seeker) == Seating.NOWHERE) {
            int best = best(seeker, ledger.choices(seeker));
            if (best != Seating.NOWHERE) {
                seating.put(seeker, best);
            }
        }
    }

    /** Who may not be alone is put with somebody who belongs to them, both where there is room for two. */
    private void seatWithFellow(int seeker) {
        for (int fellow : ledger.fellows(seeker)) {
            if (seating.spotOf(seeker) == Seating.NOWHERE && !pinned[fellow]) {
                int before = seating.spotOf(fellow);
                if (before != Seating.NOWHERE) {
                    seating.take(fellow);
                }
                int[] common = Arrays.stream(ledger.choices(seeker)).filter(spot -> has(ledger.choices(fellow), spot)).toArray();
                int best = bestForTwo(seeker, fellow, common);
                if (best != Seating.NOWHERE) {
                    seating.put(fellow, best);
                    seating.put(seeker, best);
                } else if (before != Seating.NOWHERE) {
                    seating.put(fellow, before);
                }
            }
        }
    }

    private int best(int seeker, int[] spots) {
        long forbidden = seating.books().forbidden();
        long least = Long.MAX_VALUE;
        int best = Seating.NOWHERE;
        for (int spot : spots) {
            seating.put(seeker, spot);
            if (seating.books().forbidden() <= forbidden && seating.books().cost() < least) {
                least = seating.books().cost();
                best = spot;
            }
            seating.take(seeker);
        }
        return best;
    }

    private int bestForTwo(int one, int other, int[] spots) {
        long forbidden = seating.books().forbidden();
        long least = Long.MAX_VALUE;
        int best = Seating.NOWHERE;
        for (int spot : spots) {
            seating.put(one, spot);
            seating.put(other, spot);
            if (seating.books().forbidden() <= forbidden && seating.books().cost() < least) {
                least = seating.books().cost();
                best = spot;
            }
            seating.take(other);
            seating.take(one);
        }
        return best;
    }

    private static boolean has(int[] choices, int spot) {
        return Arrays.stream(choices).anyMatch(choice -> choice == spot);
    }
}
