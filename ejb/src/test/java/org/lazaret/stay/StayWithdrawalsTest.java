package org.lazaret.stay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lazaret.stay.StayWorld.NOW;
import static org.lazaret.stay.StayWorld.manager;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.protocol.RiskClass;
import org.lazaret.room.RoomPhase;
import org.lazaret.room.RoomStepRefused;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.UuidBytes;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.StayWithdrawals.Withdrawal;
import org.lazaret.testing.Database;

/** Mistakes taken back on the real database: what is possible, what is refused, and what the keys keep whatever the code does. */
@ExtendWith(Database.class)
class StayWithdrawalsTest {
    private static final Withdrawal MISTAKE = new Withdrawal("点错了人", null);
    private static final Stays.EndingDraft RELEASE = new Stays.EndingDraft(Ending.TRANSFERRED, "期满", null);

    private final Database database;
    private StayWorld.House house;
    private UUID stay;

    StayWithdrawalsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void somebody_is_admitted() {
        house = StayWorld.house(database, SiteKind.ISOLATION, 3, 2);
        stay = at(0, w -> w.admitted(house.site(), "陈桂华", house.bed(0)));
    }

    @AfterEach
    void nothing_is_broken() {
        assertEquals(List.of(), Invariants.broken(database));
    }

    @Test
    void a_mistaken_ending_is_taken_back_and_both_stay_on_record() {
        at(1, w -> w.stays.end(manager(), stay, RELEASE, null));
        at(2, w -> w.withdrawals.withdrawEnding(manager(), stay, MISTAKE));
        assertEquals(StayState.ADMITTED, state());
        assertEquals(1, database.count("""
                SELECT COUNT(*) FROM stay_step w JOIN stay_step p ON p.stay_id = w.stay_id AND p.seq = w.corrects
                WHERE w.stay_id = ? AND w.kind = 'WITHDRAWN' AND w.reason = '点错了人' AND p.kind = 'TRANSFERRED'""", bytes(stay)));
        assertThrows(StayStepRefused.class, () -> at(3, w -> w.withdrawals.withdrawEnding(manager(), stay, MISTAKE)));
        at(4, w -> w.stays.end(manager(), stay, RELEASE, null));
        at(5, w -> w.stays.depart(manager(), stay, false, null));
        assertEquals(StayState.CLOSED, state());
    }

    @Test
    void nothing_is_taken_back_without_a_reason_or_before_it_happened() {
        at(1, w -> w.stays.end(manager(), stay, RELEASE, null));
        assertThrows(Invalid.class, () -> at(2, w -> w.withdrawals.withdrawEnding(manager(), stay, new Withdrawal(" ", null))));
        assertThrows(Invalid.class, () -> at(2, w -> w.withdrawals.withdrawEnding(manager(), stay, new Withdrawal("误", NOW.plusSeconds(60)))));
    }

    @Test
    void an_ending_is_not_taken_back_once_the_person_has_left() {
        left();
        assertThrows(StayStepRefused.class, () -> at(3, w -> w.withdrawals.withdrawEnding(manager(), stay, MISTAKE)));
    }

    @Test
    void who_had_not_left_after_all_is_in_the_same_bed_and_may_go_on() {
        left();
        assertEquals(RoomPhase.AWAITING_DISINFECTION, phase(0));
        at(3, w -> w.withdrawals.withdrawDeparture(manager(), stay, MISTAKE));
        assertEquals(RoomPhase.OCCUPIED, phase(0));
        assertEquals(StayState.TRANSFERRED, state());
        assertEquals(1, database.count("""
                SELECT COUNT(*) FROM bed_assignment a JOIN bed_assignment b ON b.id = a.resumes_id
                WHERE a.stay_id = ? AND a.ended_at IS NULL AND b.ended_at IS NOT NULL AND a.bed_id = b.bed_id""", bytes(stay)));
        at(4, w -> w.withdrawals.withdrawEnding(manager(), stay, MISTAKE));
        assertEquals(StayState.ADMITTED, state());
        at(5, w -> w.stays.end(manager(), stay, RELEASE, null));
        at(6, w -> w.stays.depart(manager(), stay, false, null));
        assertEquals(RoomPhase.AWAITING_DISINFECTION, phase(0));
    }

    @Test
    void a_departure_stands_once_somebody_has_been_at_work_in_the_room() {
        left();
        at(3, w -> w.places.turnovers().startDisinfection(manager(), house.rooms().get(0).room(), null));
        assertThrows(RoomStepRefused.class, () -> at(4, w -> w.withdrawals.withdrawDeparture(manager(), stay, MISTAKE)));
        assertEquals(StayState.CLOSED, state());
    }

    @Test
    void a_departure_stands_once_the_person_is_here_again() {
        left();
        UUID person = at(3, w -> w.em.find(Stay.class, stay).person());
        UUID order = at(3, w -> w.em.find(Stay.class, stay).order());
        at(3, w -> {
            w.sightings.begin(person, w.sites.find(house.site()).scope(), NOW);
            return w.admit(house.site(), person, order, house.bed(1));
        });
        assertThrows(AlreadyStaying.class, () -> at(4, w -> w.withdrawals.withdrawDeparture(manager(), stay, MISTAKE)));
    }

    @Test
    void who_had_not_come_after_all_leaves_the_room_as_clean_as_it_was_and_the_stay_is_cancelled() {
        at(1, w -> w.withdrawals.withdrawAdmission(manager(), stay, false, MISTAKE));
        assertEquals(StayState.CANCELLED, state());
        assertEquals(RoomPhase.CLEAN, phase(0));
        at(2, w -> w.admitted(house.site(), "谢桂芳", house.bed(0)));
    }

    @Test
    void a_room_that_somebody_was_in_goes_to_disinfection() {
        at(1, w -> w.withdrawals.withdrawAdmission(manager(), stay, true, MISTAKE));
        assertEquals(RoomPhase.AWAITING_DISINFECTION, phase(0));
    }

    @Test
    void who_was_expected_is_expected_again() {
        UUID person = at(0, w -> w.person(house.site(), "周雪梅"));
        UUID order = at(0, w -> w.ordered(house.site(), person, RiskClass.CLOSE_CONTACT));
        UUID expected = at(0, w -> w.stays.expect(manager(), house.site(), new Stays.Expectation(person, order, null), null)).id();
        at(1, w -> w.admit(house.site(), person, order, house.bed(1)));
        at(2, w -> w.withdrawals.withdrawAdmission(manager(), expected, false, MISTAKE));
        Stay again = at(3, w -> w.em.find(Stay.class, expected));
        assertEquals(StayState.ORDERED, again.state());
        assertNull(again.admittedAt());
        assertEquals(expected, at(4, w -> w.admit(house.site(), person, order, house.bed(1))).id());
    }

    @Test
    void an_admission_stands_once_something_followed() {
        at(1, w -> w.moves.move(manager(), stay, new BedMoves.Move(house.bed(1), "空调故障", null, false), null));
        assertThrows(StayStepRefused.class, () -> at(2, w -> w.withdrawals.withdrawAdmission(manager(), stay, false, MISTAKE)));
    }

    @Test
    void the_database_keeps_that_a_withdrawal_names_a_step_once_and_that_a_room_takes_no_step_back_without_one() {
        at(1, w -> w.stays.end(manager(), stay, RELEASE, null));
        at(2, w -> w.withdrawals.withdrawEnding(manager(), stay, MISTAKE));
        String row = "INSERT INTO stay_step (stay_id, seq, kind, occurred_at, recorded_at, recorded_by, reason, is_override, corrects, corrects_kind) "
                + "SELECT stay_id, 9, '%s', occurred_at, recorded_at, recorded_by, '误', 1, %s, %s FROM stay_step WHERE stay_id = ? AND seq = 2";
        for (String wrong : List.of(row.formatted("WITHDRAWN", "2", "'RELEASED'"), row.formatted("WITHDRAWN", "1", "'DIED'"),
                row.formatted("WITHDRAWN", "NULL", "NULL"), row.formatted("RELEASED", "1", "'ADMITTED'"), row.formatted("WITHDRAWN", "12", "'ADMITTED'"))) {
            assertThrows(SQLException.class, () -> database.execute(wrong, bytes(stay)), wrong);
        }
        // A row of a room's life that takes the occupation back, once proved by nothing and once by a step that is no withdrawal.
        String state = "INSERT INTO room_state (id, room_id, site_id, seq, phase, soil, previous_seq, previous_phase, previous_soil, since, until_at, "
                + "recorded_at, recorded_by, withdrawal_stay, withdrawal_step) SELECT UUID_TO_BYTES, room_id, site_id, seq + 1, 'CLEAN', 'NONE', seq, phase, "
                + "soil, since, since, recorded_at, recorded_by, %s, %s FROM room_state WHERE room_id = ? AND until_at IS NULL";
        String named = "(SELECT stay_id FROM stay_step WHERE seq = 3 AND kind = 'WITHDRAWN' LIMIT 1)";
        for (String wrong : List.of(state.formatted("NULL", "NULL"), state.formatted(named, "2"))) {
            String sql = wrong.replace("UUID_TO_BYTES", "UNHEX(REPLACE(UUID(), '-', ''))");
            assertThrows(SQLException.class, () -> database.execute(sql, bytes(house.rooms().get(0).room())), sql);
        }
    }

    private void left() {
        at(1, w -> w.stays.end(manager(), stay, RELEASE, null));
        at(2, w -> w.stays.depart(manager(), stay, false, null));
    }

    private StayState state() {
        return at(9, w -> w.em.find(Stay.class, stay).state());
    }

    private RoomPhase phase(int room) {
        return at(9, w -> w.phase(house.rooms().get(room).room()));
    }

    /** @param hours after the admission */
    private <T> T at(int hours, Function<StayWorld, T> work) {
        Instant then = NOW.plusSeconds(3600L * hours);
        return StayWorld.at(database, then, work);
    }

    private static byte[] bytes(UUID id) {
        return UuidBytes.of(id);
    }
}
