package org.lazaret.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lazaret.room.RoomPhase.AWAITING_DISINFECTION;
import static org.lazaret.room.RoomPhase.AWAITING_SAMPLE;
import static org.lazaret.room.RoomPhase.CLEAN;
import static org.lazaret.room.RoomPhase.DISINFECTING;
import static org.lazaret.room.RoomPhase.OCCUPIED;
import static org.lazaret.room.RoomPhase.OUT_OF_SERVICE;
import static org.lazaret.room.RoomPhase.RESERVED;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lazaret.room.RoomCycle.Step;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.Refusal;

class RoomCycleTest {
    static final Instant NOON = Instant.parse("2021-08-09T04:00:00Z");
    static final RoomRules RULES = new RoomRules("test", 1000, 30, Duration.ofHours(3), Duration.ofHours(24), false,
            Duration.ofHours(72));
    private static final RoomCycle CYCLE = new RoomCycle("0512", RULES);

    /** From where each step is allowed; from everywhere else it is refused. */
    private static final Map<Step, Set<RoomPhase>> ALLOWED = Map.ofEntries(
            Map.entry(Step.RESERVE, EnumSet.of(CLEAN)),
            Map.entry(Step.UNRESERVE, EnumSet.of(RESERVED)),
            Map.entry(Step.OCCUPY, EnumSet.of(CLEAN, RESERVED)),
            Map.entry(Step.VACATE, EnumSet.of(OCCUPIED)),
            Map.entry(Step.START_DISINFECTION, EnumSet.of(AWAITING_DISINFECTION)),
            Map.entry(Step.FINISH_DISINFECTION, EnumSet.of(DISINFECTING)),
            Map.entry(Step.SAMPLE_RESULT, EnumSet.of(AWAITING_SAMPLE)),
            Map.entry(Step.TAKE_OUT_OF_SERVICE, EnumSet.of(CLEAN, RESERVED, AWAITING_DISINFECTION, DISINFECTING, AWAITING_SAMPLE)),
            Map.entry(Step.RETURN_TO_SERVICE, EnumSet.of(OUT_OF_SERVICE)),
            Map.entry(Step.RESUME, EnumSet.of(AWAITING_DISINFECTION)),
            Map.entry(Step.UNOCCUPY, EnumSet.of(OCCUPIED)));
    private static final Map<Step, RoomPhase> LEADS_TO = Map.ofEntries(
            Map.entry(Step.RESERVE, RESERVED),
            Map.entry(Step.UNRESERVE, CLEAN),
            Map.entry(Step.OCCUPY, OCCUPIED),
            Map.entry(Step.VACATE, AWAITING_DISINFECTION),
            Map.entry(Step.START_DISINFECTION, DISINFECTING),
            Map.entry(Step.FINISH_DISINFECTION, AWAITING_SAMPLE),
            Map.entry(Step.SAMPLE_RESULT, CLEAN),
            Map.entry(Step.TAKE_OUT_OF_SERVICE, OUT_OF_SERVICE),
            Map.entry(Step.RETURN_TO_SERVICE, AWAITING_DISINFECTION),
            Map.entry(Step.RESUME, OCCUPIED),
            Map.entry(Step.UNOCCUPY, CLEAN));

    static Stream<Arguments> everyStepFromEveryPhase() {
        return Stream.of(Step.values()).flatMap(step -> Stream.of(RoomPhase.values()).map(from -> Arguments.of(step, from)));
    }

    @ParameterizedTest
    @MethodSource("everyStepFromEveryPhase")
    void each_step_is_allowed_exactly_where_the_cycle_has_it(Step step, RoomPhase from) {
        RoomCondition now = standing(from);
        if (ALLOWED.get(step).contains(from)) {
            assertEquals(LEADS_TO.get(step), take(step, now).phase());
        } else {
            RoomStepRefused refused = assertThrows(RoomStepRefused.class, () -> take(step, now));
            assertEquals(Map.of("room", "0512", "step", step, "phase", from, "since", NOON), Map.copyOf(refused.facts()));
        }
    }

    @ParameterizedTest
    @MethodSource("everyStepFromEveryPhase")
    void no_step_lies_before_the_last_one(Step step, RoomPhase from) {
        RoomCondition later = new RoomCondition(from, standing(from).soil(), NOON.plusSeconds(3601), NOON, null);
        assertThrows(Refusal.class, () -> take(step, later));
    }

    @Test
    void a_step_back_in_time_names_when_the_last_one_was() {
        Invalid refused = assertThrows(Invalid.class, () -> CYCLE.reserve(standing(CLEAN), NOON.minusSeconds(1)));
        assertEquals("before-last-step", refused.fields().get(0).code());
        assertEquals(NOON, refused.fields().get(0).facts().get("since"));
    }

    @Test
    void ordinary_turnover_may_skip_the_sample_and_takes_three_hours() {
        RoomCondition clean = CYCLE.finishDisinfection(disinfecting(Soil.ORDINARY), NOON.plusSeconds(3600), true);
        assertEquals(new RoomCondition(CLEAN, Soil.NONE, NOON.plusSeconds(3600), NOON, NOON.plus(Duration.ofHours(3))), clean);
    }

    @Test
    void the_sample_is_not_skipped_where_a_positive_stayed() {
        assertThrows(SampleRequired.class, () -> CYCLE.finishDisinfection(disinfecting(Soil.POSITIVE), NOON, true));
        assertEquals(AWAITING_SAMPLE, CYCLE.finishDisinfection(disinfecting(Soil.POSITIVE), NOON, false).phase());
    }

    @Test
    void the_sample_is_not_skipped_where_the_protocol_always_wants_one() {
        RoomRules strict = new RoomRules("strict", 1000, 30, Duration.ofHours(3), Duration.ofHours(24), true, Duration.ZERO);
        assertThrows(SampleRequired.class,
                () -> new RoomCycle("0512", strict).finishDisinfection(disinfecting(Soil.ORDINARY), NOON, true));
    }

    @Test
    void after_a_positive_the_turnover_takes_a_day() {
        RoomCondition vacated = CYCLE.vacate(standing(OCCUPIED), NOON, true);
        RoomCondition waiting = CYCLE.finishDisinfection(CYCLE.startDisinfection(vacated, NOON.plusSeconds(60)), NOON.plusSeconds(3600), false);
        RoomCondition clean = CYCLE.sampled(waiting, NOON.plusSeconds(7200), false);
        assertEquals(NOON.plus(Duration.ofHours(24)), clean.readyAt());
    }

    @Test
    void a_positive_sample_sends_the_room_back_and_the_next_sample_may_not_be_skipped() {
        RoomCondition again = CYCLE.sampled(standing(AWAITING_SAMPLE), NOON, true);
        assertEquals(DISINFECTING, again.phase());
        assertThrows(SampleRequired.class, () -> CYCLE.finishDisinfection(again, NOON, true));
    }

    @Test
    void nobody_moves_in_before_the_turnover_is_over_and_anybody_at_its_last_second() {
        RoomCondition clean = new RoomCondition(CLEAN, Soil.NONE, NOON, NOON, NOON.plusSeconds(3600));
        RoomNotReady refused = assertThrows(RoomNotReady.class, () -> CYCLE.occupy(clean, NOON.plusSeconds(3599)));
        assertEquals(NOON.plusSeconds(3600), refused.facts().get("readyAt"));
        assertEquals(OCCUPIED, CYCLE.occupy(clean, NOON.plusSeconds(3600)).phase());
        RoomCondition reserved = CYCLE.reserve(clean, NOON);
        assertThrows(RoomNotReady.class, () -> CYCLE.occupy(reserved, NOON.plusSeconds(3599)));
    }

    @Test
    void out_of_service_does_not_wash_a_room() {
        RoomCondition out = CYCLE.takeOut(disinfecting(Soil.POSITIVE), NOON);
        assertThrows(RoomStepRefused.class, () -> CYCLE.returnToService(out, NOON, true));
        assertEquals(new RoomCondition(AWAITING_DISINFECTION, Soil.POSITIVE, NOON, NOON, null),
                CYCLE.returnToService(out, NOON, false));
    }

    @Test
    void a_departure_is_taken_back_only_while_nobody_has_been_at_work_in_the_room() {
        RoomCondition vacated = CYCLE.vacate(standing(OCCUPIED), NOON, true);
        assertEquals(new RoomCondition(OCCUPIED, Soil.POSITIVE, NOON.plusSeconds(60), NOON, null), CYCLE.resume(vacated, NOON.plusSeconds(60), NOON));
        assertThrows(RoomStepRefused.class, () -> CYCLE.resume(vacated, NOON.plusSeconds(60), NOON.minusSeconds(1)));
        RoomCondition begun = CYCLE.startDisinfection(vacated, NOON.plusSeconds(30));
        assertThrows(RoomStepRefused.class, () -> CYCLE.resume(begun, NOON.plusSeconds(60), NOON));
    }

    @Test
    void a_room_that_was_clean_may_come_back_clean() {
        RoomCondition out = CYCLE.takeOut(standing(CLEAN), NOON);
        assertEquals(CLEAN, CYCLE.returnToService(out, NOON, true).phase());
    }

    @Test
    void a_new_room_is_dirty_unless_somebody_says_that_it_is_clean() {
        assertEquals(Soil.NONE, CYCLE.begin(CLEAN, NOON).soil());
        assertEquals(Soil.ORDINARY, CYCLE.begin(AWAITING_DISINFECTION, NOON).soil());
        for (RoomPhase phase : EnumSet.of(RESERVED, OCCUPIED, DISINFECTING, AWAITING_SAMPLE)) {
            assertThrows(Invalid.class, () -> CYCLE.begin(phase, NOON));
        }
    }

    static RoomCondition standing(RoomPhase phase) {
        Soil soil = switch (phase) {
            case CLEAN, RESERVED -> Soil.NONE;
            case OCCUPIED, AWAITING_DISINFECTION, DISINFECTING, AWAITING_SAMPLE, OUT_OF_SERVICE -> Soil.ORDINARY;
        };
        return new RoomCondition(phase, soil, NOON, NOON, null);
    }

    private static RoomCondition disinfecting(Soil soil) {
        return new RoomCondition(DISINFECTING, soil, NOON, NOON, null);
    }

    private static RoomCondition take(Step step, RoomCondition now) {
        Instant at = NOON.plusSeconds(3600);
        return switch (step) {
            case RESERVE -> CYCLE.reserve(now, at);
            case UNRESERVE -> CYCLE.unreserve(now, at);
            case OCCUPY -> CYCLE.occupy(now, at);
            case VACATE -> CYCLE.vacate(now, at, false);
            case START_DISINFECTION -> CYCLE.startDisinfection(now, at);
            case FINISH_DISINFECTION -> CYCLE.finishDisinfection(now, at, false);
            case SAMPLE_RESULT -> CYCLE.sampled(now, at, false);
            case TAKE_OUT_OF_SERVICE -> CYCLE.takeOut(now, at);
            case RETURN_TO_SERVICE -> CYCLE.returnToService(now, at, false);
            case RESUME -> CYCLE.resume(now, at, now.since());
            case UNOCCUPY -> CYCLE.unoccupy(now, at);
        };
    }
}
