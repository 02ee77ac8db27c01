package org.lazaret.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.lazaret.session.SignInRule.Tries;

class SignInRuleTest {
    private static final Instant NOW = Instant.parse("2021-08-09T02:24:00Z");
    private static final SignInRule RULE = new SignInRule(3, 10, Duration.ofMinutes(15), Duration.ofSeconds(30));

    @Test
    void the_first_failures_cost_nothing() {
        assertFalse(RULE.possibleFrom(after(2), false).isAfter(NOW));
    }

    @Test
    void then_each_failure_doubles_the_wait_up_to_the_slowest() {
        assertEquals(NOW.plusSeconds(1), RULE.possibleFrom(after(3), false));
        assertEquals(NOW.plusSeconds(4), RULE.possibleFrom(after(5), false));
        assertEquals(NOW.plusSeconds(30), RULE.possibleFrom(after(9), false));
    }

    @Test
    void too_many_failures_lock_and_the_lock_ends_by_itself() {
        Tries locked = after(10);
        assertEquals(NOW.plus(Duration.ofMinutes(15)), RULE.possibleFrom(locked, false));
        Tries next = RULE.tried(locked, NOW.plus(Duration.ofMinutes(15)));
        assertEquals(1, next.failures());
        assertNull(next.lockedUntil());
    }

    @Test
    void an_address_known_to_a_site_is_slowed_but_never_locked() {
        assertEquals(NOW.plusSeconds(30), RULE.possibleFrom(after(10), true));
        assertEquals(NOW.plusSeconds(30), RULE.possibleFrom(after(1000), true));
    }

    @Test
    void failures_are_forgotten_after_half_a_day() {
        assertEquals(1, RULE.tried(after(5), NOW.plus(Duration.ofHours(12)).plusMillis(1)).failures());
        assertEquals(6, RULE.tried(after(5), NOW.plus(Duration.ofHours(12))).failures());
    }

    private static Tries after(int failures) {
        Tries tries = Tries.NONE;
        for (int i = 0; i < failures; i++) {
            tries = RULE.tried(new Tries(tries.failures(), NOW, null), NOW);
        }
        return tries;
    }
}
