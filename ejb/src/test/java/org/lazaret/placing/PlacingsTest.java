package org.lazaret.placing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.stay.StayWorld.NOW;
import static org.lazaret.stay.StayWorld.manager;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.allotment.Pulse;
import org.lazaret.allotment.Search.Limit;
import org.lazaret.protocol.RiskClass;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.UuidBytes;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.Invariants;
import org.lazaret.stay.JointlyUnfit;
import org.lazaret.stay.StayWorld;
import org.lazaret.stay.StayWorld.House;
import org.lazaret.testing.Database;
import org.lazaret.testing.Database.Outcome;
import org.lazaret.testing.Fired;

/** From the list of who comes to rooms that are kept for all of them, or for nobody. */
@ExtendWith(Database.class)
class PlacingsTest {
    private static final Asked ALL = new Asked(List.of(), Map.of(), Set.of(), Set.of());
    private static final String PLANS = "SELECT COUNT(*) FROM bed_assignment WHERE site_id = ? AND began_at IS NULL AND given_up_at IS NULL";
    private static final String DOUBLE = """
            SELECT COUNT(*) FROM (SELECT 1 FROM bed_assignment WHERE site_id = ? AND began_at IS NULL AND given_up_at IS NULL
            GROUP BY room_id HAVING COUNT(*) > 1) d""";
    private final Database database;

    PlacingsTest(Database database) {
        this.database = database;
    }

    @Test
    void all_who_wait_are_proposed_rooms_and_keep_them_once_confirmed() {
        House house = StayWorld.house(database, SiteKind.ISOLATION, 12, 2);
        in(w -> {
            IntStream.range(0, 5).forEach(i -> w.expected(house.site(), "旅客" + i, RiskClass.CLOSE_CONTACT));
            return w.expectedMotherAndChild(house.site());
        });
        Map<UUID, UUID> places = proposed(house, ALL);
        assertEquals(7, places.size());
        assertEquals(7, confirm(house, places).intValue());
        assertEquals(7, database.count(PLANS, UuidBytes.of(house.site())));
        assertEquals(1, database.count(DOUBLE, UuidBytes.of(house.site())), "the mother and her child share, nobody else does");
        assertEquals(6, database.count("SELECT COUNT(*) FROM room_state WHERE phase = 'RESERVED' AND until_at IS NULL AND site_id = ?", UuidBytes.of(house.site())));
        assertEquals(List.of(), Invariants.broken(database));
        assertEquals(Map.of(), proposed(house, ALL), "nobody waits any more");
    }

    @Test
    void confirmed_twice_it_changes_nothing_the_second_time() {
        House house = StayWorld.house(database, SiteKind.ISOLATION, 4, 1);
        in(w -> w.expected(house.site(), "甲", RiskClass.CLOSE_CONTACT));
        Map<UUID, UUID> places = proposed(house, ALL);
        assertEquals(1, confirm(house, places).intValue());
        assertEquals(0, confirm(house, places).intValue());
        assertEquals(1, database.count("SELECT COUNT(*) FROM bed_assignment WHERE site_id = ?", UuidBytes.of(house.site())));
    }

    @Test
    void one_room_that_was_taken_meanwhile_refuses_the_whole_and_a_repair_from_what_stands_succeeds() {
        House house = StayWorld.house(database, SiteKind.ISOLATION, 5, 1);
        in(w -> IntStream.range(0, 3).mapToObj(i -> w.expected(house.site(), "旅客" + i, RiskClass.CLOSE_CONTACT)).toList());
        Map<UUID, UUID> places = proposed(house, ALL);
        UUID taken = places.values().iterator().next();
        in(w -> w.admitted(house.site(), "先到者", house.rooms().stream().filter(room -> room.room().equals(taken)).findFirst().orElseThrow().beds().get(0)));
        JointlyUnfit refused = assertThrows(JointlyUnfit.class, () -> confirm(house, places));
        assertEquals(1, ((List<?>) refused.facts().get("rooms")).size());
        assertEquals(0, database.count(PLANS, UuidBytes.of(house.site())));
        Map<UUID, UUID> repaired = proposed(house, new Asked(List.copyOf(places.keySet()), places, Set.of(), Set.of()));
        assertEquals(3, confirm(house, repaired).intValue());
        long kept = places.entrySet().stream().filter(entry -> entry.getValue().equals(repaired.get(entry.getKey()))).count();
        assertEquals(2, kept, "only who had to move has moved");
    }

    @Test
    void who_is_not_expected_any_more_refuses_the_whole_and_is_named() {
        House house = StayWorld.house(database, SiteKind.ISOLATION, 4, 1);
        in(w -> w.expected(house.site(), "甲", RiskClass.CLOSE_CONTACT));
        Map<UUID, UUID> places = new LinkedHashMap<>(proposed(house, ALL));
        UUID stranger = UUID.randomUUID();
        places.put(stranger, house.rooms().get(3).room());
        assertEquals(List.of(stranger), assertThrows(JointlyUnfit.class, () -> confirm(house, places)).facts().get("gone"));
        assertEquals(0, database.count(PLANS, UuidBytes.of(house.site())));
    }

    @Test
    void two_classes_on_one_floor_are_refused_together_though_each_alone_would_fit() {
        House house = StayWorld.house(database, SiteKind.ISOLATION, 4, 1);
        UUID close = in(w -> w.expected(house.site(), "甲", RiskClass.CLOSE_CONTACT));
        UUID secondary = in(w -> w.expected(house.site(), "乙", RiskClass.SECONDARY_CONTACT));
        Map<UUID, UUID> places = Map.of(close, house.rooms().get(0).room(), secondary, house.rooms().get(1).room());
        assertThrows(JointlyUnfit.class, () -> confirm(house, places));
        Placings.Checked checked = in(w -> placings(w).check(manager(), house.site(), places, close));
        assertTrue(checked.fits().values().stream().noneMatch(fit -> fit.fits()));
        assertEquals(4, checked.rooms().size());
        assertEquals(1, confirm(house, Map.of(close, house.rooms().get(0).room())).intValue());
    }

    @Test
    void who_had_a_room_kept_gets_the_new_one_and_the_old_one_is_free_again() {
        House house = StayWorld.house(database, SiteKind.ISOLATION, 4, 1);
        UUID stay = in(w -> w.expected(house.site(), "甲", RiskClass.CLOSE_CONTACT));
        confirm(house, Map.of(stay, house.rooms().get(0).room()));
        confirm(house, Map.of(stay, house.rooms().get(1).room()));
        assertEquals(1, database.count(PLANS, UuidBytes.of(house.site())));
        assertEquals(1, database.count("SELECT COUNT(*) FROM room_state WHERE phase = 'RESERVED' AND until_at IS NULL AND site_id = ?", UuidBytes.of(house.site())));
    }

    @Test
    void nothing_to_confirm_is_refused() {
        House house = StayWorld.house(database, SiteKind.ISOLATION, 1, 1);
        assertThrows(Invalid.class, () -> confirm(house, Map.of()));
    }

    @Test
    void the_facts_of_a_proposal_cost_as_many_statements_for_forty_as_for_two() {
        House house = StayWorld.house(database, SiteKind.ISOLATION, 60, 1);
        in(w -> IntStream.range(0, 2).mapToObj(i -> w.expected(house.site(), "先" + i, RiskClass.CLOSE_CONTACT)).toList());
        long few = statements(house);
        in(w -> IntStream.range(0, 38).mapToObj(i -> w.expected(house.site(), "后" + i, RiskClass.CLOSE_CONTACT)).toList());
        assertEquals(few, statements(house));
    }

    @Test
    void a_confirmation_ends_a_state_a_room_and_asks_nothing_else_of_each() {
        long more = statementsToConfirm(30) - statementsToConfirm(3);
        assertTrue(more <= 30, "more statements for thirty than for three: " + more);
    }

    private long statementsToConfirm(int people) {
        House house = StayWorld.house(database, SiteKind.ISOLATION, 40, 1);
        in(w -> IntStream.range(0, people).mapToObj(i -> w.expected(house.site(), "旅客" + people + i, RiskClass.CLOSE_CONTACT)).toList());
        Map<UUID, UUID> places = proposed(house, ALL);
        return in(w -> {
            long before = Database.questions(w.em);
            placings(w).confirm(manager(), house.site(), places);
            return Database.questions(w.em) - before;
        });
    }

    @Test
    void of_three_hundred_who_confirm_overlapping_proposals_at_once_nobody_gets_a_room_twice() {
        House house = StayWorld.house(database, SiteKind.ISOLATION, 40, 1);
        List<UUID> stays = in(w -> IntStream.range(0, 60).mapToObj(i -> w.expected(house.site(), "旅客" + i, RiskClass.CLOSE_CONTACT)).toList());
        // All are there at once; so many get through at a time as the pool has connections for.
        Semaphore connections = new Semaphore(48);
        List<Outcome<Integer>> outcomes = database.together(300, n -> {
            connections.acquireUninterruptibly();
            try {
                return confirm(house, overlapping(house, stays, n));
            } finally {
                connections.release();
            }
        });
        assertEquals(List.of(), outcomes.stream().filter(o -> !o.succeeded() && !(o.thrown() instanceof JointlyUnfit)).map(Outcome::thrown).toList());
        assertTrue(outcomes.stream().anyMatch(Outcome::succeeded));
        assertTrue(outcomes.stream().anyMatch(o -> !o.succeeded()));
        assertEquals(0, database.count(DOUBLE, UuidBytes.of(house.site())));
        assertEquals(List.of(), Invariants.broken(database));
    }

    /** Four people and four rooms by chance. */
    private static Map<UUID, UUID> overlapping(House house, List<UUID> stays, int rival) {
        Random random = new Random(rival);
        List<UUID> who = new ArrayList<>(stays);
        List<UUID> where = new ArrayList<>(house.rooms().stream().map(StayWorld.Lodging::room).toList());
        Collections.shuffle(who, random);
        Collections.shuffle(where, random);
        Map<UUID, UUID> places = new LinkedHashMap<>();
        IntStream.range(0, 4).forEach(i -> places.put(who.get(i), where.get(i)));
        return places;
    }

    private long statements(House house) {
        return in(w -> {
            long before = Database.questions(w.em);
            houses(w).of(w.sites.find(house.site()), ALL);
            return Database.questions(w.em) - before;
        });
    }

    private Map<UUID, UUID> proposed(House house, Asked asked) {
        Proposal proposal = in(w -> new Proposer(houses(w).of(w.sites.find(house.site()), asked)).propose(Limit.of(2_000), 0, Pulse.NONE));
        assertEquals(List.of(), proposal.unplaced());
        Map<UUID, UUID> places = new LinkedHashMap<>();
        proposal.places().forEach(place -> places.put(place.stay(), place.room()));
        assertEquals(places.size(), new HashSet<>(places.keySet()).size());
        return places;
    }

    private Integer confirm(House house, Map<UUID, UUID> places) {
        return in(w -> placings(w).confirm(manager(), house.site(), places));
    }

    private <T> T in(Function<StayWorld, T> work) {
        return StayWorld.at(database, NOW, work);
    }

    private static Houses houses(StayWorld w) {
        return new Houses(w.em, w.sites, w.facts, w.guests);
    }

    private static Placings placings(StayWorld w) {
        return new Placings(w.sites, houses(w), w.joint, null, w.trail, new Fired<>(), w.clock);
    }
}
