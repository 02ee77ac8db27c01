package org.lazaret.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class OccurrenceTest {
    private static final Instant NOW = Instant.parse("2021-08-09T02:24:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @Test
    void what_is_not_dated_happened_now() {
        assertEquals(new Occurrence(NOW, NOW), Occurrence.of(null, CLOCK, Duration.ofHours(72)));
    }

    @Test
    void keeps_when_it_happened_beside_when_it_was_recorded() {
        Instant hourAgo = NOW.minus(Duration.ofHours(1));
        assertEquals(new Occurrence(hourAgo, NOW), Occurrence.of(hourAgo, CLOCK, Duration.ofHours(72)));
    }

    @Test
    void allows_five_minutes_ahead_and_refuses_more() {
        Occurrence.of(NOW.plusSeconds(300), CLOCK, Duration.ZERO);
        Invalid refused = assertThrows(Invalid.class, () -> Occurrence.of(NOW.plusSeconds(301), CLOCK, Duration.ZERO));
        assertEquals("in-the-future", refused.fields().get(0).code());
    }

    @Test
    void refuses_what_lies_further_back_than_the_limit() {
        Occurrence.of(NOW.minus(Duration.ofHours(72)), CLOCK, Duration.ofHours(72));
        Invalid refused = assertThrows(Invalid.class,
                () -> Occurrence.of(NOW.minus(Duration.ofHours(72)).minusSeconds(1), CLOCK, Duration.ofHours(72)));
        assertEquals("too-long-ago", refused.fields().get(0).code());
    }
}
