package org.lazaret.stay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lazaret.stay.StayWorld.NOW;
import static org.lazaret.stay.StayWorld.manager;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.protocol.RiskClass;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.UuidBytes;
import org.lazaret.site.SiteKind;
import org.lazaret.testing.Database;

/** What is promised of a bed, to others and to oneself: no two promises of one bed ever meet (invariant 1). */
@ExtendWith(Database.class)
class BedPlansTest {
    private final Database database;
    private StayWorld.House house;
    private UUID early;
    private UUID earlyStay;

    BedPlansTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void somebody_is_expected() {
        house = StayWorld.house(database, SiteKind.ISOLATION, 3, 1);
        early = at(0, w -> w.person(house.site(), "邹令仪"));
        earlyStay = expected(early);
    }

    @AfterEach
    void nothing_is_broken() {
        assertEquals(List.of(), Invariants.broken(database));
    }

    @Test
    void who_comes_before_the_planned_time_keeps_the_bed_only_as_long_as_was_judged() {
        plan(earlyStay, 0, 48, 96);
        UUID rival = expected(at(0, w -> w.person(house.site(), "谢桂芳")));
        plan(rival, 0, 20, 30);
        at(1, w -> admitted(w, early, 0, hours(10)));
        assertEquals(hours(10), plannedTo(earlyStay));
        assertEquals(1, database.count("SELECT COUNT(*) FROM bed_assignment WHERE stay_id = ? AND began_at IS NULL AND given_up_at IS NULL",
                UuidBytes.of(rival)));
    }

    @Test
    void who_comes_after_the_planned_time_is_not_taken_for_somebody_who_never_leaves() {
        plan(earlyStay, 0, 1, 2);
        UUID rival = expected(at(0, w -> w.person(house.site(), "谢桂芳")));
        plan(rival, 0, 20, 30);
        at(3, w -> admitted(w, early, 0, hours(6)));
        assertEquals(hours(6), plannedTo(earlyStay));
        at(3, w -> w.moves.plan(manager(), rival, new BedMoves.Plan(house.bed(0), hours(20), hours(30)), null));
    }

    @Test
    void an_admission_that_names_no_end_keeps_the_planned_one() {
        plan(earlyStay, 0, 1, 10);
        UUID rival = expected(at(0, w -> w.person(house.site(), "谢桂芳")));
        plan(rival, 0, 20, 30);
        at(2, w -> admitted(w, early, 0, null));
        assertEquals(hours(10), plannedTo(earlyStay));
    }

    @Test
    void an_admission_that_would_run_into_the_plan_of_somebody_else_is_refused() {
        plan(earlyStay, 0, 48, 96);
        UUID rival = expected(at(0, w -> w.person(house.site(), "谢桂芳")));
        plan(rival, 0, 20, 30);
        assertThrows(BedTaken.class, () -> at(1, w -> admitted(w, early, 0, null)));
    }

    @Test
    void a_bed_is_not_promised_to_the_same_person_for_two_stays_at_once() {
        at(0, w -> admitted(w, early, 0, hours(10)));
        UUID again = expected(early);
        plan(earlyStay, 1, 1, 8);
        Invalid kept = assertThrows(Invalid.class, () -> plan(again, 1, 4, 20));
        assertEquals(List.of(Invalid.Field.of("bed", "own-other-stay", "since", hours(1))), kept.fields());
        Invalid lying = assertThrows(Invalid.class, () -> plan(again, 0, 4, 20));
        assertEquals("own-other-stay", lying.fields().get(0).code());
        plan(again, 1, 12, 20);
        Invalid moved = assertThrows(Invalid.class, () -> at(2, w ->
                w.moves.move(manager(), earlyStay, new BedMoves.Move(house.bed(1), "空调故障", hours(15), false), null)));
        assertEquals("own-other-stay", moved.fields().get(0).code());
    }

    @Test
    void nobody_plans_the_bed_they_lie_in() {
        at(0, w -> admitted(w, early, 0, null));
        Invalid same = assertThrows(Invalid.class, () -> plan(earlyStay, 0, 4, 20));
        assertEquals(List.of(Invalid.Field.of("bed", "same-bed")), same.fields());
    }

    @Test
    void what_is_written_down_late_does_not_reach_back_into_the_time_of_whoever_was_there() {
        StayWorld.House ward = StayWorld.house(database, SiteKind.HOSPITAL, 1, 2);
        UUID first = at(0, w -> inWard(w, ward, w.person(ward.site(), "陈桂华"), 0, null));
        at(0, w -> inWard(w, ward, w.person(ward.site(), "谢桂芳"), 1, null));
        UUID next = at(0, w -> w.person(ward.site(), "匡志清"));
        at(4, w -> w.stays.end(manager(), first, new Stays.EndingDraft(Ending.TRANSFERRED, "期满", null), null));
        at(4, w -> w.stays.depart(manager(), first, false, null));
        Invalid early = assertThrows(Invalid.class, () -> at(5, w -> inWard(w, ward, next, 0, hours(2))));
        assertEquals(List.of(Invalid.Field.of("occurredAt", "before-last-step", "since", hours(4))), early.fields());
        at(5, w -> inWard(w, ward, next, 0, hours(4)));
    }

    @Test
    void nobody_is_written_into_a_bed_for_a_time_when_they_lay_in_another() {
        UUID order = at(0, w -> w.ordered(house.site(), early, RiskClass.CLOSE_CONTACT));
        at(0, w -> admitted(w, early, 0, null));
        at(4, w -> w.stays.end(manager(), earlyStay, new Stays.EndingDraft(Ending.TRANSFERRED, "期满", null), null));
        at(4, w -> w.stays.depart(manager(), earlyStay, false, null));
        Invalid twice = assertThrows(Invalid.class, () -> at(5, w -> {
            w.sightings.begin(early, w.sites.find(house.site()).scope(), hours(5));
            return w.stays.admit(manager(), house.site(), new Stays.Admission(early, order, house.bed(1), null), hours(3));
        }));
        assertEquals(List.of(Invalid.Field.of("occurredAt", "before-last-step", "since", hours(4))), twice.fields());
    }

    private UUID inWard(StayWorld w, StayWorld.House ward, UUID person, int bed, Instant occurredAt) {
        return w.stays.admit(manager(), ward.site(), new Stays.Admission(person, null, ward.bed(0, bed), null), occurredAt).id();
    }

    private Stay admitted(StayWorld w, UUID person, int room, Instant leavesAt) {
        return w.stays.admit(manager(), house.site(), new Stays.Admission(person, null, house.bed(room), leavesAt), null);
    }

    private UUID expected(UUID person) {
        return at(0, w -> w.stays.expect(manager(), house.site(),
                new Stays.Expectation(person, w.ordered(house.site(), person, RiskClass.CLOSE_CONTACT), null), null).id());
    }

    private BedAssignment plan(UUID stay, int room, int from, int to) {
        return at(0, w -> w.moves.plan(manager(), stay, new BedMoves.Plan(house.bed(room), hours(from), hours(to)), null));
    }

    private Instant plannedTo(UUID stay) {
        return at(0, w -> w.beds.open(stay).orElseThrow().plannedTo());
    }

    private <T> T at(int hour, Function<StayWorld, T> work) {
        return StayWorld.at(database, hours(hour), work);
    }

    private static Instant hours(int hours) {
        return NOW.plus(Duration.ofHours(hours));
    }
}
