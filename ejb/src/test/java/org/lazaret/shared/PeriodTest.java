package org.lazaret.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PeriodTest {
    private static final Instant NOON = Instant.parse("2021-08-09T04:00:00Z");

    @Test
    void the_next_guest_may_come_at_the_instant_the_last_one_has_gone() {
        Period first = Period.of(NOON, NOON.plusSeconds(3600));
        assertFalse(first.overlaps(Period.startingAt(NOON.plusSeconds(3600))));
        assertTrue(first.overlaps(Period.startingAt(NOON.plusSeconds(3599))));
    }

    @Test
    void refuses_a_period_that_ends_before_or_when_it_starts() {
        assertThrows(IllegalArgumentException.class, () -> Period.of(NOON, NOON));
        assertThrows(IllegalArgumentException.class, () -> Period.of(NOON, NOON.minusSeconds(1)));
    }

    /** Half-open periods over a small day: overlap is exactly "some hour is in both". */
    @Property
    void overlaps_exactly_when_some_hour_is_in_both(@ForAll @IntRange(max = 12) int from, @ForAll @IntRange(min = 1, max = 6) int hours,
            @ForAll @IntRange(max = 12) int otherFrom, @ForAll @IntRange(max = 6) int otherHours) {
        Period one = hours(from, hours);
        Period other = otherHours == 0 ? Period.startingAt(at(otherFrom)) : hours(otherFrom, otherHours);
        boolean shared = false;
        for (int hour = 0; hour < 40; hour++) {
            shared |= one.contains(at(hour)) && other.contains(at(hour));
        }
        assertEquals(shared, one.overlaps(other));
        assertEquals(shared, other.overlaps(one));
    }

    private static Period hours(int from, int hours) {
        return Period.of(at(from), at(from + hours));
    }

    private static Instant at(int hour) {
        return NOON.plusSeconds(3600L * hour);
    }
}
