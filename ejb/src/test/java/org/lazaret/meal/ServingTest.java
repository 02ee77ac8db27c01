package org.lazaret.meal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lazaret.board.Lodger;
import org.lazaret.identity.PersonName;
import org.lazaret.protocol.RiskClass;
import org.lazaret.stay.StayState;

class ServingTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.of(2021, 8, 9);
    private static final Instant YESTERDAY = Instant.parse("2021-08-08T02:00:00Z");

    @Test
    void whoever_is_there_is_brought_a_meal() {
        assertEquals(Optional.of(Serving.HERE), Serving.of(lodger(true, false, YESTERDAY), TODAY, ZONE));
    }

    @Test
    void whoever_is_out_for_treatment_is_not() {
        assertEquals(Optional.of(Serving.OUT), Serving.of(lodger(true, true, YESTERDAY), TODAY, ZONE));
    }

    @Test
    void whoever_comes_until_midnight_here_comes_today() {
        assertEquals(Optional.of(Serving.COMING), Serving.of(lodger(false, false, Instant.parse("2021-08-09T15:59:59Z")), TODAY, ZONE));
        assertEquals(Optional.empty(), Serving.of(lodger(false, false, Instant.parse("2021-08-09T16:00:00Z")), TODAY, ZONE));
    }

    @Test
    void whoever_should_have_come_already_is_still_awaited() {
        assertEquals(Optional.of(Serving.COMING), Serving.of(lodger(false, false, YESTERDAY), TODAY, ZONE));
    }

    @Test
    void of_whom_nobody_knows_when_they_come_nothing_is_cooked() {
        assertEquals(Optional.empty(), Serving.of(lodger(false, false, null), TODAY, ZONE));
    }

    private static Lodger lodger(boolean present, boolean out, Instant from) {
        return new Lodger(UUID.randomUUID(), UUID.randomUUID(), PersonName.of("陈桂华"), null, true, present ? StayState.ADMITTED : StayState.ORDERED,
                RiskClass.CLOSE_CONTACT, null, UUID.randomUUID(), "0512", UUID.randomUUID(), from, null, present, out, false);
    }
}
