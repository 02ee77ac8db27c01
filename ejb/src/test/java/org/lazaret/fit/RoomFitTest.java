package org.lazaret.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.fit.RoomFixture.NOW;
import static org.lazaret.fit.RoomFixture.guest;
import static org.lazaret.fit.RoomFixture.room;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lazaret.care.NeedKind;
import org.lazaret.fit.Obstacle.Reason;
import org.lazaret.fit.Obstacle.Remedy;
import org.lazaret.protocol.RiskClass;
import org.lazaret.room.RoomPhase;
import org.lazaret.room.Zone;
import org.lazaret.site.SiteKind;

/** Every rule of {@link RoomFit}, allowed and refused. */
class RoomFitTest {

    @Test
    void a_clean_single_room_fits_a_close_contact() {
        assertEquals(List.of(), guest().in(room()).reasons());
    }

    @Test
    void a_closed_site_takes_nobody() {
        assertEquals(List.of(Reason.SITE_CLOSED), guest().in(room().ofAClosedSite()).reasons());
    }

    @Test
    void no_room_fits_between_departure_and_clean() {
        for (RoomPhase dirty : List.of(RoomPhase.AWAITING_DISINFECTION, RoomPhase.DISINFECTING, RoomPhase.AWAITING_SAMPLE,
                RoomPhase.OUT_OF_SERVICE)) {
            Obstacle said = guest().in(room().standing(dirty)).obstacle(Reason.NOT_CLEAN);
            assertEquals(dirty, said.facts().get("phase"));
            assertEquals(Remedy.CLEAN_ROOM, said.remedy());
        }
    }

    @Test
    void a_clean_room_waits_for_the_end_of_its_turnover_and_equal_is_enough() {
        assertEquals(List.of(Reason.TURNOVER), guest().in(room().readyAt(NOW.plusSeconds(1))).reasons());
        assertEquals(List.of(), guest().in(room().readyAt(NOW)).reasons());
    }

    @Test
    void the_isolated_live_in_the_contaminated_zone_and_staff_do_not() {
        assertEquals(List.of(Reason.ZONE), guest().in(room().in(Zone.CLEAN)).reasons());
        assertEquals(List.of(Reason.ZONE), guest().in(room().of(SiteKind.RESIDENCE)).reasons());
        assertEquals(List.of(), guest().in(room().of(SiteKind.RESIDENCE).in(Zone.CLEAN)).reasons());
    }

    @Test
    void one_person_a_room_unless_an_exception_names_both() {
        assertTrue(guest().in(room().beds(2).withSomebody("mother", RiskClass.CLOSE_CONTACT)).reasons().contains(Reason.ONE_PERSON));
        assertEquals(List.of(), guest().in(room().beds(2).withSomebody("mother", RiskClass.CLOSE_CONTACT).mayShareWith("mother")).reasons());
        assertTrue(guest().in(room().beds(2).withSomebody("mother", RiskClass.CLOSE_CONTACT).mayShareWith("aunt")).reasons()
                .contains(Reason.ONE_PERSON));
    }

    @Test
    void a_kin_group_exception_covers_kin_only() {
        assertEquals(List.of(), guest().of("zhou").in(room().beds(2).withKin("mother", "zhou").kinMayShare("mother")).reasons());
        assertTrue(guest().of("chen").in(room().beds(2).withKin("mother", "zhou").kinMayShare("mother")).reasons().contains(Reason.ONE_PERSON));
    }

    @Test
    void close_and_secondary_contacts_never_share_a_room_exception_or_not() {
        assertEquals(List.of(Reason.CLASS_IN_ROOM), guest().in(room().beds(2).withSomebody("mother", RiskClass.SECONDARY_CONTACT)
                .mayShareWith("mother").floorsShared()).reasons());
    }

    @Test
    void whether_classes_share_a_floor_is_the_protocols_to_say() {
        assertEquals(List.of(Reason.CLASS_ON_FLOOR), guest().in(room().besides("0503", RiskClass.SECONDARY_CONTACT)).reasons());
        assertEquals(List.of(), guest().in(room().besides("0503", RiskClass.SECONDARY_CONTACT).floorsShared()).reasons());
        assertEquals(1L, guest().in(room().besides("0503", RiskClass.SECONDARY_CONTACT)).obstacle(Reason.CLASS_ON_FLOOR).facts().get("rooms"));
    }

    @Test
    void a_floor_kept_for_others_does_not_fit() {
        assertEquals(List.of(Reason.FLOOR_OF_OTHERS), guest().in(room().floorFor(RiskClass.ARRIVAL)).reasons());
        assertEquals(List.of(), guest().in(room().floorFor(RiskClass.CLOSE_CONTACT)).reasons());
    }

    @Test
    void a_child_is_not_alone() {
        assertEquals(List.of(Reason.NOT_ALONE), guest().needing(NeedKind.CHILD).in(room()).reasons());
        assertEquals(List.of(), guest().needing(NeedKind.CHILD).in(room().beds(2).withSomebody("mother", RiskClass.CLOSE_CONTACT)
                .mayShareWith("mother")).reasons());
        assertEquals(List.of(), guest().needing(NeedKind.CHILD).with(1).in(room().beds(2)).reasons());
    }

    @Test
    void needs_of_the_room_are_met_or_named() {
        assertEquals(List.of(Reason.NOT_ACCESSIBLE, Reason.NO_OWN_BATHROOM, Reason.FLOOR_TOO_HIGH),
                guest().asking(new Guest.Asks(true, true, 4)).in(room().withoutBathroom()).reasons());
        assertEquals(List.of(), guest().asking(new Guest.Asks(false, true, 5)).in(room()).reasons());
    }

    @Test
    void a_room_below_eight_square_metres_is_too_small_and_an_unmeasured_one_is_not_judged() {
        Obstacle small = guest().in(room().measuring("7.9", null)).obstacle(Reason.ROOM_TOO_SMALL);
        assertEquals(new BigDecimal("7.9"), small.facts().get("areaM2"));
        assertEquals(List.of(), guest().in(room().measuring("8.0", null)).reasons());
        assertEquals(List.of(), guest().in(room().measuring(null, null)).reasons());
    }

    @Test
    void beds_of_two_people_stand_a_metre_apart() {
        assertEquals(List.of(Reason.BEDS_TOO_CLOSE), guest().with(1).in(room().beds(2).measuring("16", "0.90")).reasons());
        assertEquals(List.of(), guest().with(1).in(room().beds(2).measuring("16", "1.00")).reasons());
        assertEquals(List.of(), guest().in(room().beds(2).measuring("16", "0.90")).reasons());
    }

    @Test
    void two_people_need_two_beds_and_the_room_for_them() {
        assertEquals(List.of(Reason.NO_FREE_BED, Reason.CAPACITY), guest().with(1).in(room().beds(1)).reasons());
    }

    @Test
    void a_plan_of_others_stands_in_the_way_unless_stay_and_turnover_end_before_it() {
        RoomFixture planned = room().plannedFor("other", NOW.plus(Duration.ofDays(2)));
        assertTrue(guest().in(planned).reasons().contains(Reason.PLANNED_FOR_OTHERS));
        assertEquals(List.of(Reason.PLANNED_FOR_OTHERS), guest().leavingAfter(Duration.ofHours(46)).in(planned).reasons());
        assertEquals(List.of(), guest().leavingAfter(Duration.ofHours(45)).in(planned).reasons());
    }

    @Test
    void a_ward_is_full_when_its_beds_are() {
        RoomFixture ward = room().of(SiteKind.HOSPITAL).beds(2).withSomebody("first", RiskClass.SECONDARY_CONTACT);
        assertEquals(List.of(), guest().in(ward).reasons());
        assertTrue(guest().in(ward.withSomebody("second", null)).reasons().contains(Reason.NO_FREE_BED));
    }

    @Test
    void next_to_family_goes_before_same_floor_and_both_before_elsewhere() {
        Fit beside = guest().of("zhou").in(room().numbered("0507", 4).kinBehind("0505", 3, "zhou")).fit();
        Fit far = guest().of("zhou").in(room().numbered("0519", 10).kinBehind("0505", 3, "zhou")).fit();
        Fit elsewhere = guest().of("zhou").in(room().numbered("0401", 1)).fit();
        assertTrue(beside.score() > far.score() && far.score() > elsewhere.score());
        assertEquals(new Advantage(Advantage.Kind.NEXT_TO_FAMILY, "0505", 1), beside.advantages().get(0));
    }

    @Test
    void those_that_fit_come_first_and_every_room_is_answered() {
        List<Fit> ranked = RoomFit.rank(guest().guest(), List.of(room().numbered("0501", 1).standing(RoomPhase.DISINFECTING).candidate(),
                room().numbered("0503", 2).candidate()), room().conditions());
        assertEquals(List.of("0503", "0501"), ranked.stream().map(f -> f.room().number()).toList());
        assertEquals(Set.of(Reason.NOT_CLEAN), Set.copyOf(ranked.get(1).obstacles().stream().map(Obstacle::reason).toList()));
    }
}
