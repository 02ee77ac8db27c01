package org.lazaret.allotment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lazaret.allotment.Search.Limit;

/** The search on a problem small enough to know the answer: a spot holds one, and each seeker likes spots differently. */
class SearchTest {
    private static final int[] NOBODY_SITS = {-1, -1, -1, -1, -1, -1};
    private static final boolean[] NOBODY_PINNED = new boolean[6];

    /** Seeker i pays the distance of the spot from spot 5 − i. */
    private record Line(int seekers, int spots) implements Ledger {
        private int price(int seeker, int spot) {
            return Math.abs(spot - (5 - seeker));
        }

        @Override
        public int[] choices(int seeker) {
            return IntStream.range(0, spots).boxed().sorted(Comparator.comparing(spot -> price(seeker, spot))).mapToInt(Integer::intValue).toArray();
        }

        @Override
        public boolean meet(int one, int other) {
            return true;
        }

        @Override
        public int[] fellows(int seeker) {
            return new int[0];
        }

        @Override
        public int suggest(int seeker, Seating seating, RandomGenerator random) {
            return Seating.NOWHERE;
        }

        @Override
        public long tolerance() {
            return 1;
        }

        @Override
        public Books open() {
            return new Books() {
                private final int[] count = new int[spots];
                private long cost;

                @Override
                public void put(int seeker, int spot) {
                    count[spot]++;
                    cost += price(seeker, spot);
                }

                @Override
                public void take(int seeker, int spot) {
                    count[spot]--;
                    cost -= price(seeker, spot);
                }

                @Override
                public long forbidden() {
                    return Arrays.stream(count).map(many -> Math.max(0, many - 1)).sum();
                }

                @Override
                public long cost() {
                    return cost;
                }
            };
        }
    }

    @Test
    void everybody_gets_what_they_like_best_where_that_is_possible() {
        assertArrayEquals(new int[] {5, 4, 3, 2, 1, 0}, new Search(new Line(6, 6), Limit.of(20_000), 1).run(NOBODY_SITS, NOBODY_PINNED, Pulse.NONE));
    }

    @Test
    void with_fewer_spots_than_seekers_all_spots_are_given_out_and_none_twice() {
        int[] found = new Search(new Line(6, 4), Limit.of(20_000), 1).run(NOBODY_SITS, NOBODY_PINNED, Pulse.NONE);
        assertEquals(4, IntStream.of(found).filter(spot -> spot != Seating.NOWHERE).distinct().count());
        assertEquals(2, IntStream.of(found).filter(spot -> spot == Seating.NOWHERE).count());
    }

    @Test
    void who_is_pinned_keeps_the_spot() {
        boolean[] pinned = {true, false, false, false, false, false};
        assertEquals(0, new Search(new Line(6, 6), Limit.of(5_000), 1).run(new int[] {0, -1, -1, -1, -1, -1}, pinned, Pulse.NONE)[0]);
    }

    @Test
    void each_move_is_reckoned_as_books_made_anew_reckon_it() {
        int[] found = new Search(new Line(6, 8), Limit.of(300), 3, true).run(NOBODY_SITS, NOBODY_PINNED, Pulse.NONE);
        assertTrue(IntStream.of(found).allMatch(spot -> spot != Seating.NOWHERE));
    }

    @Test
    void what_the_pulse_throws_ends_the_search() {
        Pulse enough = () -> {
            throw new IllegalStateException("enough");
        };
        assertThrows(IllegalStateException.class, () -> new Search(new Line(6, 6), Limit.of(1_000_000), 1).run(NOBODY_SITS, NOBODY_PINNED, enough));
    }

    @Test
    void the_same_seed_gives_the_same_answer() {
        assertArrayEquals(new Search(new Line(6, 9), Limit.of(500), 5).run(NOBODY_SITS, NOBODY_PINNED, Pulse.NONE),
                new Search(new Line(6, 9), Limit.of(500), 5).run(NOBODY_SITS, NOBODY_PINNED, Pulse.NONE));
    }
}
