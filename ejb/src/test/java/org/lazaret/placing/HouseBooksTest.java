package org.lazaret.placing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Books that are kept change by change say what books made anew would say. */
class HouseBooksTest {

    @Property(tries = 60)
    void a_thousand_changes_later_the_books_are_as_if_made_anew(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        HouseLedger ledger = new HouseLedger(Crowd.of(seed).fixture().house());
        HouseBooks kept = new HouseBooks(ledger);
        Random random = new Random(seed);
        int[] spots = new int[ledger.seekers()];
        Arrays.fill(spots, -1);
        for (int i = 0; i < 1_000; i++) {
            int seeker = random.nextInt(spots.length);
            if (spots[seeker] >= 0) {
                kept.take(seeker, spots[seeker]);
                spots[seeker] = -1;
            } else {
                spots[seeker] = random.nextInt(ledger.spots());
                kept.put(seeker, spots[seeker]);
            }
        }
        HouseBooks anew = new HouseBooks(ledger);
        for (int seeker = 0; seeker < spots.length; seeker++) {
            if (spots[seeker] >= 0) {
                anew.put(seeker, spots[seeker]);
            }
        }
        assertEquals(anew.forbidden(), kept.forbidden());
        assertEquals(anew.cost(), kept.cost());
    }
}
