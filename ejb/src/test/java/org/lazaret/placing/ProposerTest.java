package org.lazaret.placing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.placing.HouseFixture.id;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lazaret.care.NeedKind;
import org.lazaret.fit.Obstacle.Reason;
import org.lazaret.fit.Obstacle.Remedy;
import org.lazaret.placing.HouseFixture.Placed;
import org.lazaret.placing.Proposal.Merit;
import org.lazaret.protocol.RiskClass;
import org.lazaret.room.RoomPhase;
import org.lazaret.room.Zone;
import org.lazaret.site.SiteKind;

/** People placed together: each rule in a house where breaking it would be the only way, each wish where it can be met. */
class ProposerTest {

    private static HouseFixture house() {
        return new HouseFixture();
    }

    @Test
    void two_strangers_get_a_room_each_though_one_would_hold_both() {
        Placed placed = house().floor(3, 2, 2).comes("a").comes("b").proposed();
        assertEquals(List.of(), placed.unplaced());
        assertNotEquals(placed.roomOf("a"), placed.roomOf("b"));
    }

    @Test
    void a_stranger_is_left_out_rather_than_put_with_another() {
        Placed placed = house().floor(3, 1, 2).comes("a").comes("b").proposed();
        assertEquals(1, placed.unplaced().size());
    }

    @Test
    void only_clean_rooms_are_given_out() {
        Placed placed = house().room(3, 1, Zone.CONTAMINATED, RoomPhase.AWAITING_DISINFECTION).room(3, 2, Zone.CONTAMINATED, RoomPhase.CLEAN)
                .comes("a").comes("b").proposed();
        assertEquals(1, placed.unplaced().size());
        assertTrue(placed.roomOf("a") == null || placed.roomOf("a").equals("302"));
        Placed none = house().room(3, 1, Zone.CONTAMINATED, RoomPhase.DISINFECTING).comes("a").proposed();
        assertEquals(List.of(new Proposal.Against(Reason.NOT_CLEAN, Remedy.CLEAN_ROOM, 1, 1)), none.against("a"));
    }

    @Test
    void the_isolated_live_in_the_contaminated_zone() {
        Placed placed = house().room(3, 1, Zone.CLEAN, RoomPhase.CLEAN).room(3, 2, Zone.CONTAMINATED, RoomPhase.CLEAN).comes("a").proposed();
        assertEquals("302", placed.roomOf("a"));
    }

    @Test
    void nobody_is_placed_in_a_closed_site() {
        assertEquals(1, house().floor(3, 2, 1).closed().comes("a").proposed().unplaced().size());
    }

    @Test
    void close_and_secondary_contacts_live_on_floors_of_their_own() {
        Placed placed = house().floor(3, 3, 1).floor(4, 3, 1).comes("a").comes("b", RiskClass.SECONDARY_CONTACT, null, false).comes("c")
                .comes("d", RiskClass.SECONDARY_CONTACT, null, false).proposed();
        assertEquals(List.of(), placed.unplaced());
        assertEquals(placed.floorOf("a"), placed.floorOf("c"));
        assertEquals(placed.floorOf("b"), placed.floorOf("d"));
        assertNotEquals(placed.floorOf("a"), placed.floorOf("b"));
    }

    @Test
    void on_the_only_floor_the_second_class_is_left_out() {
        assertEquals(1, house().floor(3, 4, 1).comes("a").comes("b", RiskClass.SECONDARY_CONTACT, null, false).proposed().unplaced().size());
    }

    @Test
    void who_lies_on_a_floor_already_keeps_the_other_class_away() {
        Placed placed = house().floor(3, 3, 1).floor(4, 3, 1).lying("301", "old", RiskClass.SECONDARY_CONTACT, null).comes("a").proposed();
        assertEquals(4, placed.floorOf("a"));
    }

    @Test
    void a_floor_that_serves_others_is_not_used() {
        Placed placed = house().floor(3, 3, 1).floor(4, 3, 1).floorFor(3, RiskClass.ARRIVAL).comes("a").proposed();
        assertEquals(4, placed.floorOf("a"));
    }

    @Test
    void a_child_shares_with_the_parent_whom_an_exception_names() {
        Placed placed = house().floor(3, 2, 1).floor(5, 1, 2).comes("child", RiskClass.CLOSE_CONTACT, "chen", false, NeedKind.CHILD)
                .comes("mother", RiskClass.CLOSE_CONTACT, "chen", false).mayShare("child", "mother").proposed();
        assertEquals("501", placed.roomOf("child"));
        assertEquals("501", placed.roomOf("mother"));
        assertTrue(placed.merits("child").contains(Merit.WITH_FAMILY));
    }

    @Test
    void a_child_without_an_exception_is_not_placed_and_it_is_said_what_would_help() {
        Placed placed = house().floor(3, 3, 2).comes("child", RiskClass.CLOSE_CONTACT, "chen", false, NeedKind.CHILD)
                .comes("mother", RiskClass.CLOSE_CONTACT, "chen", false).proposed();
        assertNull(placed.roomOf("child"));
        assertEquals(Reason.NOT_ALONE, placed.against("child").get(0).reason());
        assertEquals(Remedy.BRING_COMPANION, placed.against("child").get(0).remedy());
        assertEquals(2, placed.against("child").get(0).alone());
    }

    @Test
    void kin_share_by_the_exception_of_one_of_them() {
        Placed placed = house().floor(3, 1, 2).comes("a", RiskClass.CLOSE_CONTACT, "chen", false).comes("b", RiskClass.CLOSE_CONTACT, "chen", false)
                .kinMayShare("a").proposed();
        assertEquals(List.of(), placed.unplaced());
        assertEquals(placed.roomOf("a"), placed.roomOf("b"));
    }

    @Test
    void kin_of_close_and_secondary_class_never_share_whatever_the_exception() {
        Placed placed = house().floor(3, 1, 2).comes("a", RiskClass.CLOSE_CONTACT, "chen", false)
                .comes("b", RiskClass.SECONDARY_CONTACT, "chen", false).kinMayShare("a").proposed();
        assertEquals(1, placed.unplaced().size());
    }

    @Test
    void three_do_not_fit_where_the_room_holds_two() {
        HouseFixture house = house().room(3, 1, 3, 2, null);
        Placed placed = house.comes("a", RiskClass.CLOSE_CONTACT, "chen", false).comes("b", RiskClass.CLOSE_CONTACT, "chen", false)
                .comes("c", RiskClass.CLOSE_CONTACT, "chen", false).kinMayShare("a").kinMayShare("b").proposed();
        assertEquals(1, placed.unplaced().size());
    }

    @Test
    void nobody_shares_where_beds_are_too_close() {
        Placed placed = house().room(3, 1, 2, 2, "0.8").comes("a", RiskClass.CLOSE_CONTACT, "chen", false)
                .comes("b", RiskClass.CLOSE_CONTACT, "chen", false).kinMayShare("a").proposed();
        assertEquals(1, placed.unplaced().size());
    }

    @Test
    void somebody_joins_the_kin_who_lie_there_by_exception_and_nobody_else_does() {
        HouseFixture house = house().floor(3, 1, 2).lying("301", "mother", RiskClass.CLOSE_CONTACT, "chen");
        assertEquals("301", house.comes("child", RiskClass.CLOSE_CONTACT, "chen", false, NeedKind.CHILD).mayShare("child", "mother").proposed().roomOf("child"));
        assertEquals(1, house().floor(3, 1, 2).lying("301", "mother", RiskClass.CLOSE_CONTACT, "chen").comes("stranger").proposed().unplaced().size());
    }

    @Test
    void a_ward_holds_as_many_as_it_has_beds() {
        Placed placed = house().of(SiteKind.HOSPITAL).floor(3, 1, 3).comes("a").comes("b", RiskClass.SECONDARY_CONTACT, null, false).comes("c").comes("d").proposed();
        assertEquals(1, placed.unplaced().size());
    }

    @Test
    void families_live_door_to_door() {
        HouseFixture house = house().floor(3, 20, 1);
        for (String name : List.of("w", "x", "y", "z")) {
            house.comes(name);
        }
        Placed placed = house.comes("a", RiskClass.CLOSE_CONTACT, "chen", false).comes("b", RiskClass.CLOSE_CONTACT, "chen", false)
                .comes("c", RiskClass.CLOSE_CONTACT, "chen", false).proposed();
        List<Integer> doors = List.of("a", "b", "c").stream().map(name -> (Integer.parseInt(placed.roomOf(name)) % 100 + 1) / 2).sorted().toList();
        assertTrue(doors.get(2) - doors.get(0) <= 1, doors::toString);
        assertTrue(List.of("a", "b", "c").stream().anyMatch(name -> placed.merits(name).contains(Merit.NEXT_TO_FAMILY)
                || placed.merits(name).contains(Merit.FAMILY_ON_FLOOR)));
    }

    @Test
    void the_elderly_live_low_and_the_reason_says_so() {
        Placed placed = house().floor(2, 1, 1).floor(6, 1, 1).comes("young").comes("old", RiskClass.CLOSE_CONTACT, null, true).proposed();
        assertEquals(2, placed.floorOf("old"));
        assertTrue(placed.merits("old").contains(Merit.LOW_FLOOR));
    }

    @Test
    void as_few_floors_as_possible_are_opened() {
        HouseFixture house = house().floor(3, 6, 1).floor(4, 6, 1).floor(5, 6, 1);
        IntStream.range(0, 6).forEach(i -> house.comes("p" + i));
        Placed placed = house.proposed();
        assertEquals(1, IntStream.range(0, 6).map(i -> placed.floorOf("p" + i)).distinct().count());
    }

    @Test
    void rooms_for_exceptions_are_left_free() {
        Placed placed = house().floor(3, 3, 2).room(3, 9, 1, 1, null).comes("a").proposed();
        assertEquals("309", placed.roomOf("a"));
    }

    @Test
    void who_is_pinned_stays_whatever_it_costs_and_others_find_another_room() {
        Placed placed = house().floor(3, 2, 1).standing("a", "302", true).comes("b").proposed();
        assertEquals("302", placed.roomOf("a"));
        assertEquals("301", placed.roomOf("b"));
        assertEquals(Merit.PINNED, placed.merits("a").get(0));
    }

    @Test
    void a_pin_against_the_rules_is_kept_and_told() {
        Placed placed = house().room(3, 1, Zone.CLEAN, RoomPhase.CLEAN).standing("a", "301", true).proposed();
        assertEquals("301", placed.roomOf("a"));
        assertEquals(List.of(Reason.ZONE), placed.place("a").obstacles().stream().map(o -> o.reason()).toList());
    }

    @Test
    void excluded_rooms_are_not_used() {
        Placed placed = house().floor(3, 2, 1).without("301").comes("a").comes("b").proposed();
        assertEquals(1, placed.unplaced().size());
        assertTrue(placed.proposal().places().stream().noneMatch(place -> place.room().equals(id("301"))));
    }

    @Test
    void a_repair_moves_only_who_has_to_move() {
        HouseFixture house = house().floor(3, 8, 1).lying("303", "somebody", RiskClass.CLOSE_CONTACT, null);
        for (int door = 1; door <= 5; door++) {
            house.standing("p" + door, HouseFixture.number(3, door), false);
        }
        Placed placed = house.proposed();
        assertEquals(List.of(), placed.unplaced());
        for (int door : new int[] {1, 2, 4, 5}) {
            assertEquals(HouseFixture.number(3, door), placed.roomOf("p" + door));
        }
        assertNotEquals("303", placed.roomOf("p3"));
    }

    @Test
    void the_same_seed_gives_the_same_proposal() {
        HouseFixture house = Crowd.of(3).fixture();
        assertEquals(house.proposed(5_000).proposal(), house.proposed(5_000).proposal());
    }

    @Test
    void with_nobody_to_place_there_is_nothing_to_do() {
        assertEquals(new Proposal(List.of(), List.of()), house().floor(3, 2, 1).proposed().proposal());
    }
}
