package org.lazaret.stay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.stay.StayWorld.NOW;
import static org.lazaret.stay.StayWorld.manager;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.fit.Obstacle.Reason;
import org.lazaret.protocol.RiskClass;
import org.lazaret.room.RoomPhase;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.UuidBytes;
import org.lazaret.sharing.SharingExceptions;
import org.lazaret.sharing.SharingGround;
import org.lazaret.site.SiteKind;
import org.lazaret.testing.Database;

/** The life of a stay on the real database, and the room's beside it. */
@ExtendWith(Database.class)
class StaysTest {
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final Instant MUCH_LATER = NOW.plus(Duration.ofDays(1));

    private final Database database;
    private StayWorld.House house;

    StaysTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void build() {
        house = StayWorld.house(database, SiteKind.ISOLATION, 7, 2);
    }

    @AfterEach
    void nothing_is_broken() {
        assertEquals(List.of(), Invariants.broken(database));
    }

    @Test
    void admission_occupies_the_room_and_signs_the_step_with_the_version_of_the_order() {
        UUID stay = now(w -> w.admitted(house.site(), "陈桂华", house.bed(0)));
        assertEquals(StayState.ADMITTED, now(w -> w.em.find(Stay.class, stay).state()));
        assertEquals(RoomPhase.OCCUPIED, phase(0));
        assertEquals(1, database.count("""
                SELECT COUNT(*) FROM stay_step p JOIN stay s ON s.id = p.stay_id JOIN isolation_order o ON o.id = s.order_id
                WHERE p.stay_id = ? AND p.kind = 'ADMITTED' AND p.protocol_version_id = o.protocol_version_id""", bytes(stay)));
    }

    @Test
    void a_bed_frees_when_the_person_has_left_and_not_when_release_is_ordered() {
        UUID stay = now(w -> w.admitted(house.site(), "陈桂华", house.bed(0)));
        later(w -> w.stays.end(manager(), stay, release(), null));
        assertEquals(RoomPhase.OCCUPIED, phase(0));
        assertThrows(BedTaken.class, () -> later(w -> w.admitted(house.site(), "谢桂芳", house.bed(0))));
        later(w -> w.stays.depart(manager(), stay, false, null));
        assertEquals(RoomPhase.AWAITING_DISINFECTION, phase(0));
        RoomUnfit dirty = assertThrows(RoomUnfit.class, () -> later(w -> w.admitted(house.site(), "谢桂芳", house.bed(0))));
        assertTrue(dirty.facts().get("reasons").toString().contains("NOT_CLEAN"));
        at(MUCH_LATER, w -> {
            w.cleaned(house.rooms().get(0).room());
            return w.admitted(house.site(), "谢桂芳", house.bed(0));
        });
        assertEquals(RoomPhase.OCCUPIED, phase(0));
    }

    @Test
    void a_bed_that_somebody_has_or_is_promised_is_not_carried_out() {
        now(w -> w.admitted(house.site(), "陈桂华", house.bed(0, 1)));
        BedInUse refused = assertThrows(BedInUse.class, () -> now(w -> carriedOut(w, house.bed(0, 1))));
        assertEquals("2", refused.facts().get("bed"));
        assertEquals(true, now(w -> carriedOut(w, house.bed(0, 0))));
        assertThrows(NotFound.class, () -> now(w -> w.admitted(house.site(), "谢桂芳", house.bed(0, 0))));
    }

    @Test
    void the_database_itself_lets_nobody_lie_in_a_bed_that_is_gone() {
        now(w -> w.admitted(house.site(), "陈桂华", house.bed(0, 1)));
        assertThrows(SQLException.class, () -> database.execute("""
                UPDATE bed SET retired_at = '2021-08-09 02:00:00', retired_by = id, retired_reason = 'x' WHERE id = ?""", bytes(house.bed(0, 1))));
    }

    @Test
    void nobody_departs_before_the_stay_has_ended_and_no_stay_ends_without_a_reason() {
        UUID stay = now(w -> w.admitted(house.site(), "陈桂华", house.bed(0)));
        assertThrows(StayStepRefused.class, () -> later(w -> w.stays.depart(manager(), stay, false, null)));
        assertThrows(Invalid.class, () -> later(w -> w.stays.end(manager(), stay, new Stays.EndingDraft(Ending.TRANSFERRED, " ", null), null)));
        later(w -> w.stays.end(manager(), stay, release(), null));
        assertThrows(StayStepRefused.class, () -> later(w -> w.stays.end(manager(), stay, release(), null)));
    }

    @Test
    void nobody_under_an_order_is_released_by_hand_and_the_database_itself_refuses_it() {
        UUID stay = now(w -> w.admitted(house.site(), "郑秋实", house.bed(0)));
        assertThrows(DecisionNeeded.class, () -> later(w -> w.stays.end(manager(), stay, new Stays.EndingDraft(Ending.RELEASED, "期满", null), null)));
        assertThrows(SQLException.class, () -> database.execute("""
                UPDATE stay SET ending = 'RELEASED', ended_at = '2021-08-09 03:00:00' WHERE id = ?""", bytes(stay)));
    }

    @Test
    void a_person_is_at_one_site_at_a_time() {
        UUID person = now(w -> w.person(house.site(), "袁北辰"));
        UUID order = now(w -> w.ordered(house.site(), person, RiskClass.ARRIVAL));
        now(w -> w.admit(house.site(), person, order, house.bed(0)));
        AlreadyStaying twice = assertThrows(AlreadyStaying.class, () -> later(w -> w.admit(house.site(), person, order, house.bed(1))));
        assertEquals(StayState.ADMITTED, twice.facts().get("state"));
    }

    @Test
    void a_second_person_comes_into_the_room_only_by_a_recorded_exception() {
        UUID kin = now(w -> w.kinGroup(house.site()));
        UUID mother = now(w -> w.kin(house.site(), "周雪梅", kin));
        UUID child = now(w -> w.child(house.site(), "周小满", kin));
        UUID stay = now(w -> w.admit(house.site(), mother, w.ordered(house.site(), mother, RiskClass.CLOSE_CONTACT), house.bed(0, 0)).id());
        RoomUnfit alone = assertThrows(RoomUnfit.class, () -> later(w ->
                w.admit(house.site(), child, w.ordered(house.site(), child, RiskClass.CLOSE_CONTACT), house.bed(1))));
        assertEquals(List.of(Reason.NOT_ALONE), alone.facts().get("reasons"));
        RoomUnfit without = assertThrows(RoomUnfit.class, () -> later(w ->
                w.admit(house.site(), child, w.ordered(house.site(), child, RiskClass.CLOSE_CONTACT), house.bed(0, 1))));
        assertEquals(List.of(Reason.ONE_PERSON), without.facts().get("reasons"));
        Invalid grown = assertThrows(Invalid.class, () -> later(w -> w.exceptions.record(manager(), house.site(),
                new SharingExceptions.Assessment(mother, child, SharingGround.CHILD, "李医生", "随母"), null)));
        assertEquals(List.of(Invalid.Field.of("ground", "birth-date-unknown", "years", 14)), grown.fields());
        later(w -> w.exceptions.record(manager(), house.site(), new SharingExceptions.Assessment(child, mother, SharingGround.CHILD,
                "李医生", "六岁，随母"), null));
        UUID second = later(w -> w.admit(house.site(), child, w.ordered(house.site(), child, RiskClass.CLOSE_CONTACT), house.bed(0, 1)).id());
        assertEquals(1, database.count("SELECT COUNT(*) FROM bed_assignment WHERE stay_id = ? AND occupancy = 'EXCEPTION'", bytes(second)));
        at(LATER.plusSeconds(60), w -> w.stays.end(manager(), stay, release(), null));
        at(LATER.plusSeconds(60), w -> w.stays.depart(manager(), stay, false, null));
        assertEquals(RoomPhase.OCCUPIED, phase(0));
    }

    @Test
    void a_move_leaves_the_old_room_to_disinfection_and_keeps_that_a_positive_was_in_it() {
        UUID stay = now(w -> w.admitted(house.site(), "匡志清", house.bed(0)));
        later(w -> w.moves.move(manager(), stay, new BedMoves.Move(house.bed(1), "空调故障", null, true), null));
        assertEquals(RoomPhase.AWAITING_DISINFECTION, phase(0));
        assertEquals(RoomPhase.OCCUPIED, phase(1));
        assertEquals("POSITIVE", database.one("SELECT soil FROM room_state WHERE room_id = ? AND until_at IS NULL",
                bytes(house.rooms().get(0).room())));
        assertThrows(Invalid.class, () -> at(MUCH_LATER, w ->
                w.moves.move(manager(), stay, new BedMoves.Move(house.bed(1), "再次", null, false), null)));
    }

    @Test
    void a_plan_reserves_the_room_admission_uses_it_and_undo_gives_it_back() {
        UUID person = now(w -> w.person(house.site(), "邹令仪"));
        UUID order = now(w -> w.ordered(house.site(), person, RiskClass.CLOSE_CONTACT));
        UUID stay = now(w -> w.stays.expect(manager(), house.site(), new Stays.Expectation(person, order, NOW.plusSeconds(1560)), null).id());
        now(w -> w.moves.plan(manager(), stay, new BedMoves.Plan(house.bed(2), null, null), null));
        assertEquals(RoomPhase.RESERVED, phase(2));
        assertThrows(BedTaken.class, () -> now(w -> w.admitted(house.site(), "抢房者", house.bed(2))));
        now(w -> w.moves.giveUp(manager(), stay, null));
        assertEquals(RoomPhase.CLEAN, phase(2));
        now(w -> w.moves.plan(manager(), stay, new BedMoves.Plan(house.bed(2), null, null), null));
        now(w -> w.stays.setOut(manager(), stay, null));
        later(w -> w.stays.admit(manager(), house.site(), new Stays.Admission(person, null, house.bed(2), null), null));
        assertEquals(RoomPhase.OCCUPIED, phase(2));
        assertEquals(StayState.ADMITTED, now(w -> w.em.find(Stay.class, stay).state()));
        assertEquals(2, database.count("SELECT COUNT(*) FROM bed_assignment WHERE stay_id = ?", bytes(stay)));
    }

    @Test
    void cancelling_gives_the_planned_room_back() {
        UUID person = now(w -> w.person(house.site(), "郭小满"));
        UUID stay = now(w -> w.stays.expect(manager(), house.site(),
                new Stays.Expectation(person, w.ordered(house.site(), person, RiskClass.ARRIVAL), null), null).id());
        now(w -> w.moves.plan(manager(), stay, new BedMoves.Plan(house.bed(3), NOW.plusSeconds(600), null), null));
        now(w -> w.stays.end(manager(), stay, new Stays.EndingDraft(Ending.CANCELLED, "改送他处", null), null));
        assertEquals(RoomPhase.CLEAN, phase(3));
        assertEquals(StayState.CANCELLED, now(w -> w.em.find(Stay.class, stay).state()));
    }

    @Test
    void out_for_treatment_keeps_the_bed_and_comes_back_once() {
        UUID stay = now(w -> w.admitted(house.site(), "龙如冰", house.bed(0)));
        later(w -> w.moves.leave(manager(), stay, "透析", "省人民医院", null));
        assertThrows(BedTaken.class, () -> later(w -> w.admitted(house.site(), "谢桂芳", house.bed(0))));
        assertThrows(StayStepRefused.class, () -> later(w -> w.moves.leave(manager(), stay, "透析", null, null)));
        at(MUCH_LATER, w -> w.moves.back(manager(), stay, null));
        assertThrows(StayStepRefused.class, () -> at(MUCH_LATER, w -> w.moves.back(manager(), stay, null)));
        assertEquals(1, database.count("SELECT COUNT(*) FROM bed_leave l JOIN bed_assignment a ON a.id = l.assignment_id WHERE a.stay_id = ?",
                bytes(stay)));
    }

    @Test
    void close_and_secondary_contacts_are_kept_apart_with_the_number_of_rooms() {
        now(w -> w.admitted(house.site(), "陈桂华", house.bed(0)));
        UUID other = now(w -> w.person(house.site(), "谭云归"));
        RoomUnfit apart = assertThrows(RoomUnfit.class, () -> later(w ->
                w.admit(house.site(), other, w.ordered(house.site(), other, RiskClass.SECONDARY_CONTACT), house.bed(1))));
        assertEquals(List.of(Reason.CLASS_ON_FLOOR), apart.facts().get("reasons"));
    }

    @Test
    void a_closed_site_takes_nobody() {
        now(w -> w.places.openings().close(manager(), house.site(), "任务结束", null));
        RoomUnfit closed = assertThrows(RoomUnfit.class, () -> later(w -> w.admitted(house.site(), "陈桂华", house.bed(0))));
        assertEquals(List.of(Reason.SITE_CLOSED), closed.facts().get("reasons"));
    }

    @Test
    void every_room_is_answered_in_a_number_of_statements_that_does_not_grow() {
        UUID person = now(w -> w.person(house.site(), "周雪梅"));
        now(w -> w.ordered(house.site(), person, RiskClass.CLOSE_CONTACT));
        StayWorld.House large = StayWorld.house(database, SiteKind.ISOLATION, 199, 1);
        UUID there = now(w -> w.person(large.site(), "周雪梅"));
        now(w -> w.admitted(large.site(), "陈桂华", large.bed(0)));
        assertEquals(statements(house, person, 7), statements(large, there, 199));
    }

    private long statements(StayWorld.House where, UUID person, int rooms) {
        return now(w -> {
            var counting = w.em.getEntityManagerFactory().unwrap(org.hibernate.SessionFactory.class).getStatistics();
            counting.setStatisticsEnabled(true);
            long before = counting.getPrepareStatementCount();
            assertEquals(rooms, w.fitting.forPerson(manager(), where.site(), person, null, null,
                    org.lazaret.fit.Guest.Asks.NOTHING, 0, false).size());
            return counting.getPrepareStatementCount() - before;
        });
    }

    private static Stays.EndingDraft release() {
        return new Stays.EndingDraft(Ending.TRANSFERRED, "期满，检测均阴性", null);
    }

    private RoomPhase phase(int room) {
        return now(w -> w.phase(house.rooms().get(room).room()));
    }

    private <T> T now(Function<StayWorld, T> work) {
        return at(NOW, work);
    }

    private <T> T later(Function<StayWorld, T> work) {
        return at(LATER, work);
    }

    private <T> T at(Instant instant, Function<StayWorld, T> work) {
        return StayWorld.at(database, instant, work);
    }

    private static boolean carriedOut(StayWorld w, UUID bed) {
        w.places.beds(w.beds::refuseWhileHeld).retire(manager(), bed, "床架损坏");
        return true;
    }

    private static byte[] bytes(UUID id) {
        return UuidBytes.of(id);
    }
}
