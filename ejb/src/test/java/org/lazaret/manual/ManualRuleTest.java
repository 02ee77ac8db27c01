package org.lazaret.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.Refusal;

class ManualRuleTest {
    private static final Instant NOW = Instant.parse("2021-08-09T02:24:00Z");
    private static final ManualRule RULE = new ManualRule(new ManualRule.Limits(NOW, Duration.ofHours(72), 3400, 4300));

    @Test
    void the_ends_of_the_range_are_temperatures_of_a_body_and_a_hundredth_beyond_is_asked_back() {
        assertEquals("taken", said(3400, false, NOW, true));
        assertEquals("taken", said(4300, false, NOW, true));
        assertEquals("implausible-temperature", said(3399, false, NOW, true));
        assertEquals("implausible-temperature", said(4301, false, NOW, true));
    }

    @Test
    void a_broken_thermometer_may_say_anything() {
        assertEquals("taken", said(8340 - 2340, true, NOW, true));
        assertEquals("taken", said(0, true, NOW, true));
    }

    @Test
    void a_phone_may_be_five_minutes_ahead_and_as_late_as_the_limit() {
        assertEquals("taken", said(3670, false, NOW.plusSeconds(300), true));
        assertEquals("invalid", said(3670, false, NOW.plusSeconds(301), true));
        assertEquals("taken", said(3670, false, NOW.minus(Duration.ofHours(72)), true));
        assertEquals("invalid", said(3670, false, NOW.minus(Duration.ofHours(72)).minusSeconds(1), true));
    }

    @Test
    void who_was_not_there_was_not_measured_whatever_the_thermometer_says() {
        assertEquals("not-staying", said(3670, false, NOW, false));
        assertEquals("not-staying", said(8, true, NOW, false));
    }

    @Test
    void nothing_outside_zero_to_sixty_degrees_is_a_temperature_at_all() {
        assertEquals("centi out-of-range", invalid(-1, Set.of(), null, null, null));
        assertEquals("centi out-of-range", invalid(6001, Set.of(), null, null, null));
    }

    @Test
    void no_symptoms_go_with_no_other_and_a_reason_goes_with_a_correction() {
        assertEquals("symptoms none-and-some", invalid(3670, Set.of(Symptom.NONE, Symptom.COUGH), null, null, null));
        assertEquals("symptoms none-and-some", invalid(3670, Set.of(Symptom.NONE), "头晕", null, null));
        assertEquals("reason required", invalid(3670, Set.of(), null, UUID.randomUUID(), null));
        assertEquals("reason only-with-correction", invalid(3670, Set.of(), null, null, "写错"));
    }

    @Test
    void fractions_of_a_second_are_cut_so_that_what_was_kept_equals_what_was_sent() {
        assertEquals(NOW, measurement(3670, false, NOW.plusMillis(999)).measuredAt());
    }

    private static String said(int centi, boolean fault, Instant at, boolean there) {
        Optional<Refusal> against = RULE.against(measurement(centi, fault, at), there);
        return against.map(Refusal::type).orElse("taken");
    }

    private static Measurement measurement(int centi, boolean fault, Instant at) {
        return new Measurement(UUID.randomUUID(), UUID.randomUUID(), centi, Method.AXILLA, at, Set.of(), null, fault, null, null);
    }

    private static String invalid(int centi, Set<Symptom> symptoms, String other, UUID corrects, String reason) {
        Invalid.Field field = assertThrows(Invalid.class, () -> new Measurement(UUID.randomUUID(), UUID.randomUUID(), centi, Method.AXILLA,
                NOW, symptoms, other, false, corrects, reason)).fields().get(0);
        return field.path() + " " + field.code();
    }
}
