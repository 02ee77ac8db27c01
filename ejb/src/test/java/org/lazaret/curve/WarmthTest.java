package org.lazaret.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lazaret.curve.Warmth.State;
import org.lazaret.watch.Kind;

class WarmthTest {
    private static final Instant NOW = Instant.parse("2021-08-09T02:24:00Z");

    @Test
    void the_most_urgent_thing_that_goes_on_is_what_is_said() {
        assertEquals(State.FEVER, worn(EnumSet.allOf(Kind.class)).state());
        assertEquals(State.SILENT, worn(EnumSet.of(Kind.SILENCE, Kind.LOW_BATTERY, Kind.RELATIVE_FEVER)).state());
        assertEquals(State.OFF_BODY, worn(EnumSet.of(Kind.OFF_BODY, Kind.LOW_BATTERY)).state());
        assertEquals(State.ABOVE_USUAL, worn(EnumSet.of(Kind.RELATIVE_FEVER, Kind.LOW_BATTERY)).state());
        assertEquals(State.LOW_BATTERY, worn(EnumSet.of(Kind.LOW_BATTERY)).state());
    }

    @Test
    void a_missed_check_is_no_matter_of_the_patch() {
        assertEquals(State.WELL, worn(EnumSet.of(Kind.MISSED_CHECK)).state());
        assertEquals(State.NO_PATCH, new Warmth(UUID.randomUUID(), null, null, null, null, null, EnumSet.of(Kind.MISSED_CHECK)).state());
        assertEquals(State.WAITING, new Warmth(UUID.randomUUID(), "T-1", null, null, null, null, Set.of()).state());
    }

    @Test
    void a_fever_by_thermometer_needs_no_patch() {
        assertEquals(State.FEVER, new Warmth(UUID.randomUUID(), null, null, null, null, new Warmth.Manual(NOW, 3_850), EnumSet.of(Kind.FEVER)).state());
    }

    private static Warmth worn(Set<Kind> noticed) {
        return new Warmth(UUID.randomUUID(), "T-1", NOW, 3_650, 80, null, noticed);
    }
}
