package org.lazaret.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lazaret.reading.GatewayContact.State.CLOCK_WRONG;
import static org.lazaret.reading.GatewayContact.State.FINE;
import static org.lazaret.reading.GatewayContact.State.LATE;
import static org.lazaret.reading.GatewayContact.State.NEVER;
import static org.lazaret.reading.GatewayContact.State.SILENT;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.lazaret.reading.GatewayContact.Last;
import org.lazaret.reading.GatewayContact.State;

class ContactRuleTest {
    private static final Instant NOON = Instant.parse("2021-08-09T04:00:00Z");
    private static final ContactRule RULE = new ContactRule(Duration.ofMinutes(10), Duration.ofMinutes(15), Duration.ofMinutes(5));

    @Test
    void silence_begins_when_nothing_came_for_the_whole_time() {
        assertEquals(NEVER, RULE.state(null, NOON));
        assertEquals(FINE, state(599, 0, 60));
        assertEquals(SILENT, state(600, 0, 60));
        assertEquals(SILENT, state(600, 3600, 3600), "silence is the worst");
    }

    @Test
    void a_clock_may_be_off_by_as_much_as_readings_may_be_ahead() {
        assertEquals(FINE, state(10, 300, 60));
        assertEquals(CLOCK_WRONG, state(10, 301, 60));
        assertEquals(CLOCK_WRONG, state(10, -301, 60));
        assertEquals(FINE, RULE.state(new Last(1, NOON, null, null), NOON), "a gateway that does not say");
    }

    @Test
    void it_is_late_when_its_newest_reading_was_old() {
        assertEquals(FINE, state(10, 0, 899));
        assertEquals(LATE, state(10, 0, 900));
    }

    private static State state(int secondsAgo, int ahead, int lag) {
        Instant received = NOON.minusSeconds(secondsAgo);
        return RULE.state(new Last(1, received, received.plusSeconds(ahead), received.minusSeconds(lag)), NOON);
    }
}
