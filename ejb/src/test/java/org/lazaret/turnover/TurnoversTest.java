package org.lazaret.turnover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.roomlist.SiteWorld.MANAGER;
import static org.lazaret.roomlist.SiteWorld.NOW;
import static org.lazaret.roomlist.SiteWorld.manager;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.access.Held;
import org.lazaret.access.Role;
import org.lazaret.room.RoomCondition;
import org.lazaret.room.RoomPhase;
import org.lazaret.room.RoomState;
import org.lazaret.room.RoomState.Ground;
import org.lazaret.room.RoomStepRefused;
import org.lazaret.room.SampleRequired;
import org.lazaret.room.Soil;
import org.lazaret.roomlist.SiteWorld;
import org.lazaret.shared.Forbidden;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.Occurrence;
import org.lazaret.shared.UuidBytes;
import org.lazaret.testing.Database;

@ExtendWith(Database.class)
class TurnoversTest {
    private static final Instant LEFT = NOW.plusSeconds(60);
    private static final Disinfection.Report ENOUGH = new Disinfection.Report("消杀一组 李建国", Agent.CHLORINE, 1000, 30);

    private final Database database;
    private UUID room;

    TurnoversTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void open(TestInfo test) {
        room = SiteWorld.open(database, String.valueOf(test.getDisplayName().hashCode()), 2).room();
    }

    @Test
    void an_ordinary_turnover_ends_clean_and_is_ready_three_hours_after_leaving() {
        vacated(false);
        at(LEFT, t -> t.startDisinfection(manager(), room, null));
        RoomState clean = at(LEFT.plusSeconds(1800), t -> t.finishDisinfection(manager(), room, ENOUGH, true, null));
        assertEquals(new RoomCondition(RoomPhase.CLEAN, Soil.NONE, LEFT.plusSeconds(1800), LEFT, LEFT.plusSeconds(3 * 3600)),
                clean.condition());
        assertEquals(1, database.count("SELECT COUNT(*) FROM room_disinfection WHERE room_id = ? AND recorded_by = ?",
                bytes(room), bytes(MANAGER)));
    }

    @Test
    void says_until_when_the_agent_must_work() {
        vacated(false);
        assertEquals(LEFT.plusSeconds(1800), at(LEFT, t -> t.startDisinfection(manager(), room, null)).expectedEnd());
    }

    @Test
    void refuses_a_disinfection_weaker_or_shorter_than_the_protocol_and_keeps_nothing() {
        vacated(false);
        at(LEFT, t -> t.startDisinfection(manager(), room, null));
        for (Disinfection.Report weak : List.of(new Disinfection.Report("李", Agent.CHLORINE, 999, 30),
                new Disinfection.Report("李", Agent.CHLORINE, 1000, 29))) {
            DisinfectionTooWeak refused = assertThrows(DisinfectionTooWeak.class,
                    () -> at(LEFT.plusSeconds(3600), t -> t.finishDisinfection(manager(), room, weak, true, null)));
            assertEquals(1000, refused.facts().get("mgPerLitreMin"));
        }
        assertEquals(RoomPhase.DISINFECTING, now().phase());
        assertEquals(0, database.count("SELECT COUNT(*) FROM room_disinfection WHERE room_id = ?", bytes(room)));
    }

    @Test
    void refuses_a_contact_time_longer_than_the_time_since_the_start() {
        vacated(false);
        at(LEFT, t -> t.startDisinfection(manager(), room, null));
        Invalid refused = assertThrows(Invalid.class,
                () -> at(LEFT.plusSeconds(600), t -> t.finishDisinfection(manager(), room, ENOUGH, true, null)));
        assertEquals("longer-than-elapsed", refused.fields().get(0).code());
    }

    @Test
    void a_positive_stay_needs_a_negative_sample_and_a_day() {
        vacated(true);
        at(LEFT, t -> t.startDisinfection(manager(), room, null));
        Instant done = LEFT.plusSeconds(3600);
        assertThrows(SampleRequired.class, () -> at(done, t -> t.finishDisinfection(manager(), room, ENOUGH, true, null)));
        at(done, t -> t.finishDisinfection(manager(), room, ENOUGH, false, null));
        assertThrows(NoSample.class, () -> at(done, t -> t.sampleResult(manager(), room, SampleResult.NEGATIVE, null)));
        at(done, t -> t.takeSample(manager(), room, "市疾控", done.plusSeconds(18000), null));
        assertThrows(SampleWaiting.class, () -> at(done, t -> t.takeSample(manager(), room, "市疾控", null, null)));
        RoomState clean = at(done.plusSeconds(18000), t -> t.sampleResult(manager(), room, SampleResult.NEGATIVE, null));
        assertEquals(RoomPhase.CLEAN, clean.phase());
        assertEquals(LEFT.plusSeconds(24 * 3600), clean.condition().readyAt());
    }

    @Test
    void a_positive_sample_starts_disinfection_again_and_a_weak_one_asks_for_another() {
        vacated(false);
        at(LEFT, t -> t.startDisinfection(manager(), room, null));
        Instant done = LEFT.plusSeconds(3600);
        at(done, t -> t.finishDisinfection(manager(), room, ENOUGH, false, null));
        at(done, t -> t.takeSample(manager(), room, null, null, null));
        assertEquals(RoomPhase.AWAITING_SAMPLE, at(done, t -> t.sampleResult(manager(), room, SampleResult.WEAK, null)).phase());
        at(done, t -> t.takeSample(manager(), room, null, null, null));
        RoomState again = at(done, t -> t.sampleResult(manager(), room, SampleResult.POSITIVE, null));
        assertEquals(RoomPhase.DISINFECTING, again.phase());
        assertEquals(Soil.POSITIVE, again.condition().soil());
    }

    @Test
    void taking_a_room_out_gives_up_the_sample_that_waits() {
        vacated(false);
        at(LEFT, t -> t.startDisinfection(manager(), room, null));
        Instant done = LEFT.plusSeconds(3600);
        at(done, t -> t.finishDisinfection(manager(), room, ENOUGH, false, null));
        at(done, t -> t.takeSample(manager(), room, null, null, null));
        at(done, t -> t.takeOut(manager(), room, "淋浴漏水", done.plusSeconds(86400), null));
        assertEquals(1, database.count("SELECT COUNT(*) FROM room_sample WHERE room_id = ? AND result = 'INVALID'", bytes(room)));
        assertThrows(RoomStepRefused.class, () -> at(done, t -> t.returnToService(manager(), room, true, "已修", null)));
        assertEquals(RoomPhase.AWAITING_DISINFECTION, at(done, t -> t.returnToService(manager(), room, false, "已修", null)).phase());
    }

    @Test
    void an_occupied_room_is_not_taken_out_of_service() {
        occupied();
        assertThrows(RoomStepRefused.class, () -> at(LEFT, t -> t.takeOut(manager(), room, "空调外机", null, null)));
    }

    @Test
    void out_of_service_needs_a_reason() {
        assertThrows(Invalid.class, () -> at(LEFT, t -> t.takeOut(manager(), room, " ", null, null)));
    }

    @Test
    void another_sites_room_is_not_found_and_a_nurse_sees_but_may_not() {
        occupied();
        UUID elsewhere = new UUID(1, 1);
        assertThrows(NotFound.class, () -> at(LEFT,
                t -> t.takeOut(SiteWorld.caller(Held.at(Role.SITE_MANAGER, elsewhere)), room, "x", null, null)));
        assertThrows(Forbidden.class, () -> at(LEFT,
                t -> t.takeOut(SiteWorld.caller(Held.in(Role.NURSE, "430202")), room, "x", null, null)));
    }

    @Test
    void every_step_leaves_a_row_in_the_audit() {
        vacated(false);
        at(LEFT, t -> t.startDisinfection(manager(), room, null));
        assertEquals(1, database.count("SELECT COUNT(*) FROM audit_entry WHERE subject_id = ? AND action = 'disinfection-started'",
                bytes(room)));
        assertTrue(now().protocolVersion() != null, "the step names the protocol version it was judged by");
    }

    private void occupied() {
        database.run(em -> SiteWorld.in(em).rooms().occupy(room, MANAGER, new Occurrence(NOW, NOW), Ground.NONE));
    }

    private void vacated(boolean positiveStayed) {
        occupied();
        database.run(em -> SiteWorld.in(em).rooms().vacate(room, MANAGER, new Occurrence(LEFT, LEFT), positiveStayed, Ground.NONE));
    }

    private RoomState now() {
        return database.call(em -> SiteWorld.in(em).rooms().state(room));
    }

    private <T> T at(Instant now, Function<Turnovers, T> step) {
        return database.call(em -> step.apply(SiteWorld.at(em, now).turnovers()));
    }

    private static byte[] bytes(UUID id) {
        return UuidBytes.of(id);
    }
}
