package org.lazaret.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.forecast.HouseFixture.NOW;
import static org.lazaret.forecast.HouseFixture.RULES;
import static org.lazaret.forecast.HouseFixture.standing;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lazaret.room.RoomCondition;
import org.lazaret.room.RoomPhase;
import org.lazaret.room.Soil;
import org.lazaret.room.Zone;
import org.lazaret.site.SiteKind;

/** From when on an empty room can take somebody (R19, R30). */
class StandingTest {
    private static final Instant HOUR_AGO = NOW.minus(Duration.ofHours(1));
    private static final Instant LONG_AGO = NOW.minus(Duration.ofHours(50));

    @Test
    void a_clean_room_is_free_now_or_when_its_turnover_is_over() {
        assertEquals(Outlook.at(NOW), standing(RoomPhase.CLEAN, Soil.NONE, null, null, null).clean(RULES, NOW));
        Instant ready = NOW.plusSeconds(600);
        Standing turning = new Standing(UUID.randomUUID(), UUID.randomUUID(), "0501", Zone.CONTAMINATED, 1,
                new RoomCondition(RoomPhase.CLEAN, Soil.NONE, HOUR_AGO, LONG_AGO, ready), null, null);
        assertEquals(Outlook.at(ready), turning.clean(RULES, NOW));
    }

    @Test
    void a_room_that_awaits_disinfection_takes_the_turnover_and_at_least_the_time_the_agent_works() {
        assertEquals(Outlook.at(NOW.plus(Duration.ofHours(2))), standing(RoomPhase.AWAITING_DISINFECTION, Soil.ORDINARY, HOUR_AGO, null, null).clean(RULES, NOW));
        assertEquals(Outlook.at(NOW.plus(Duration.ofMinutes(30))), standing(RoomPhase.AWAITING_DISINFECTION, Soil.ORDINARY, LONG_AGO, null, null).clean(RULES, NOW));
    }

    @Test
    void a_room_being_disinfected_is_clean_when_the_agent_has_worked_and_the_turnover_is_over() {
        Instant end = NOW.plusSeconds(900);
        assertEquals(Outlook.at(end), standing(RoomPhase.DISINFECTING, Soil.ORDINARY, LONG_AGO, end, null).clean(RULES, NOW));
        assertEquals(Outlook.at(NOW.plus(Duration.ofHours(23))), standing(RoomPhase.DISINFECTING, Soil.POSITIVE, HOUR_AGO, end, null).clean(RULES, NOW));
    }

    @Test
    void a_disinfection_that_should_be_over_goes_on_until_somebody_says_otherwise() {
        assertEquals(Outlook.untold(NOW), standing(RoomPhase.DISINFECTING, Soil.ORDINARY, LONG_AGO, HOUR_AGO, null).clean(RULES, NOW));
        assertEquals(Outlook.at(NOW.plus(Duration.ofHours(23))), standing(RoomPhase.DISINFECTING, Soil.POSITIVE, HOUR_AGO, NOW.minusSeconds(60), null).clean(RULES, NOW));
    }

    @Test
    void a_room_that_awaits_its_sample_is_clean_when_the_result_is_promised() {
        Instant result = NOW.plus(Duration.ofHours(6));
        assertEquals(Outlook.at(result), standing(RoomPhase.AWAITING_SAMPLE, Soil.ORDINARY, LONG_AGO, null, result).clean(RULES, NOW));
    }

    @Test
    void without_a_promise_it_is_clean_within_the_turnover_time_and_after_that_it_cannot_be_told() {
        assertEquals(Outlook.at(NOW.plus(Duration.ofHours(2))), standing(RoomPhase.AWAITING_SAMPLE, Soil.ORDINARY, HOUR_AGO, null, null).clean(RULES, NOW));
        assertEquals(Outlook.untold(NOW), standing(RoomPhase.AWAITING_SAMPLE, Soil.ORDINARY, LONG_AGO, null, null).clean(RULES, NOW));
    }

    @Test
    void a_promise_that_was_broken_tells_nothing() {
        assertEquals(Outlook.untold(NOW.plus(Duration.ofHours(23))),
                standing(RoomPhase.AWAITING_SAMPLE, Soil.POSITIVE, HOUR_AGO, null, NOW.minusSeconds(60)).clean(RULES, NOW));
    }

    @Test
    void a_room_out_of_service_comes_back_when_that_is_said_and_turned_over() {
        Instant back = NOW.plus(Duration.ofDays(2));
        assertEquals(new Outlook(back.plus(Duration.ofHours(3)), back), standing(RoomPhase.OUT_OF_SERVICE, Soil.NONE, null, back, null).clean(RULES, NOW));
        assertEquals(new Outlook(back.plus(Duration.ofHours(24)), back.plus(Duration.ofMinutes(30))),
                standing(RoomPhase.OUT_OF_SERVICE, Soil.POSITIVE, HOUR_AGO, back, null).clean(RULES, NOW));
        assertEquals(Outlook.NEVER, standing(RoomPhase.OUT_OF_SERVICE, Soil.NONE, null, null, null).clean(RULES, NOW));
        assertEquals(Outlook.untold(NOW), standing(RoomPhase.OUT_OF_SERVICE, Soil.NONE, null, HOUR_AGO, null).clean(RULES, NOW));
    }

    @Test
    void the_isolated_are_put_into_the_contaminated_zone_and_only_into_beds() {
        Standing contaminated = standing(RoomPhase.CLEAN, Soil.NONE, null, null, null);
        assertTrue(contaminated.takesPeople(SiteKind.ISOLATION));
        assertFalse(contaminated.takesPeople(SiteKind.RESIDENCE));
        assertFalse(new Standing(UUID.randomUUID(), UUID.randomUUID(), "0502", Zone.CONTAMINATED, 0, contaminated.condition(), null, null)
                .takesPeople(SiteKind.ISOLATION));
    }
}
