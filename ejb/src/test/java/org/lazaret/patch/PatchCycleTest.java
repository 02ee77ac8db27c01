package org.lazaret.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lazaret.patch.PatchPhase.AWAITING_DISINFECTION;
import static org.lazaret.patch.PatchPhase.DISPOSED;
import static org.lazaret.patch.PatchPhase.FAULTY;
import static org.lazaret.patch.PatchPhase.IN_STOCK;
import static org.lazaret.patch.PatchPhase.LOST;
import static org.lazaret.patch.PatchPhase.REMOVED;
import static org.lazaret.patch.PatchPhase.WORN;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lazaret.patch.PatchCycle.Step;
import org.lazaret.shared.Invalid;

class PatchCycleTest {
    private static final Instant MORNING = Instant.parse("2021-08-09T00:00:00Z");
    private static final Instant NOON = Instant.parse("2021-08-09T04:00:00Z");

    /** The life cycle as the domain tells it, told a second time: from where each step leads where. */
    private static final Map<Step, Set<PatchPhase>> FROM = new EnumMap<>(Map.of(
            Step.PAIR, EnumSet.of(IN_STOCK),
            Step.REMOVE, EnumSet.of(WORN),
            Step.COLLECT, EnumSet.of(REMOVED),
            Step.DISINFECT, EnumSet.of(AWAITING_DISINFECTION),
            Step.LOSE, EnumSet.complementOf(EnumSet.of(LOST, DISPOSED)),
            Step.FAIL, EnumSet.complementOf(EnumSet.of(LOST, FAULTY, DISPOSED)),
            Step.RECOVER, EnumSet.of(LOST, FAULTY),
            Step.DISPOSE, EnumSet.complementOf(EnumSet.of(WORN, DISPOSED)),
            Step.PUT_BACK, EnumSet.of(REMOVED, LOST, FAULTY),
            Step.UNPAIR, EnumSet.of(WORN)));

    @ParameterizedTest
    @EnumSource(Step.class)
    void a_step_is_taken_from_where_the_cycle_has_it_and_refused_from_everywhere_else(Step step) {
        for (PatchPhase from : PatchPhase.values()) {
            if (FROM.get(step).contains(from)) {
                assertEquals(NOON, after(step, from, NOON, "找回").since(), step + " from " + from);
            } else {
                assertThrows(PatchStepRefused.class, () -> after(step, from, NOON, "找回"), step + " from " + from);
            }
            assertEquals(FROM.get(step).contains(from), PatchCycle.allows(step, from));
        }
    }

    @Test
    void goes_round_once_a_wear() {
        PatchCondition patch = PatchCycle.begin(MORNING);
        assertEquals(IN_STOCK, patch.phase());
        for (Step step : new Step[] {Step.PAIR, Step.REMOVE, Step.COLLECT, Step.DISINFECT}) {
            patch = PatchCycle.after(step, "T-1", patch, NOON, null);
        }
        assertEquals(new PatchCondition(IN_STOCK, NOON), patch);
    }

    @Test
    void nothing_happens_to_a_patch_before_what_happened_last() {
        Invalid refused = assertThrows(Invalid.class, () -> after(Step.PAIR, IN_STOCK, MORNING.minusSeconds(1), null));
        assertEquals("before-last-step", refused.fields().get(0).code());
        assertEquals(WORN, after(Step.PAIR, IN_STOCK, MORNING, null).phase());
    }

    @ParameterizedTest
    @EnumSource(value = Step.class, names = {"PUT_BACK", "UNPAIR", "RECOVER", "DISPOSE"})
    void what_takes_a_step_back_or_ends_a_patch_says_why(Step step) {
        PatchPhase from = FROM.get(step).iterator().next();
        assertThrows(Invalid.class, () -> after(step, from, NOON, " "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"t-20417", " T-20417\n", "Ｔ－２０４１７"})
    void a_code_is_understood_as_people_type_it_and_scanners_read_it(String typed) {
        assertEquals("T-20417", Patch.code(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "T1", "T_20417", "T 20417", "贴片20417", "T-12345678901234567890123456789012"})
    void what_is_no_code_is_refused(String typed) {
        assertEquals("code", assertThrows(Invalid.class, () -> Patch.code(typed)).fields().get(0).path());
    }

    private static PatchCondition after(Step step, PatchPhase from, Instant at, String reason) {
        return PatchCycle.after(step, "T-1", new PatchCondition(from, MORNING), at, reason);
    }
}
