package org.lazaret.placing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.lazaret.fit.Fit;
import org.lazaret.fit.Together;
import org.lazaret.placing.HouseFixture.Placed;

/** Whatever the house and whoever comes: the search and the rules never disagree. */
class ProposalPropertyTest {

    @Property(tries = 60)
    void every_proposal_is_one_that_the_rules_of_rooms_accept(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        accepted(Crowd.of(seed).fixture().proposed(1_500));
    }

    @Property(tries = 60)
    void what_the_search_allows_the_rules_allow_and_the_other_way_round(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        House house = Crowd.of(seed).fixture().house();
        HouseLedger ledger = new HouseLedger(house);
        Random random = new Random(seed);
        HouseBooks books = new HouseBooks(ledger);
        Map<UUID, UUID> roomOf = new HashMap<>();
        for (int i = 0; i < ledger.seekers(); i++) {
            int[] choices = ledger.choices(i);
            if (choices.length > 0 && random.nextInt(3) > 0) {
                int room = choices[random.nextInt(Math.min(choices.length, 4))];
                books.put(i, room);
                roomOf.put(house.arriving().get(i).person(), house.rooms().get(room).id());
            }
        }
        Together together = house.with(roomOf);
        boolean allFit = house.arriving().stream().filter(one -> roomOf.containsKey(one.person()))
                .allMatch(one -> together.judge(one.guest(), roomOf.get(one.person())).fits());
        assertEquals(allFit, books.forbidden() == 0, () -> "the books say " + books.forbidden());
    }

    @Test
    void five_hundred_arrivals_all_get_one_of_a_thousand_rooms() {
        Placed placed = Crowd.fiveHundred().proposed(20_000);
        assertEquals(List.of(), placed.unplaced());
        accepted(placed);
    }

    private static void accepted(Placed placed) {
        Map<UUID, UUID> roomOf = new HashMap<>();
        placed.proposal().places().forEach(place -> roomOf.put(placed.house().arriving().stream().filter(one -> one.stay().equals(place.stay()))
                .findFirst().orElseThrow().person(), place.room()));
        Together together = placed.house().with(roomOf);
        for (Arriving one : placed.house().arriving()) {
            if (roomOf.containsKey(one.person())) {
                Fit fit = together.judge(one.guest(), roomOf.get(one.person()));
                assertTrue(fit.fits(), () -> fit.room().number() + " " + fit.obstacles());
            }
        }
        assertEquals(placed.house().arriving().size(), placed.proposal().places().size() + placed.proposal().unplaced().size());
    }
}
