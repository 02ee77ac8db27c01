package org.lazaret.web.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WhenTest {

    @Test
    void the_usual_form_is_read_as_the_platform_reads_it() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            Instant at = Instant.ofEpochSecond(random.nextLong(0, 7_258_118_400L));
            assertEquals(at.getEpochSecond(), When.of(at.toString()), at::toString);
        }
        assertEquals(Instant.parse("2020-02-29T23:59:59Z").getEpochSecond(), When.of("2020-02-29T23:59:59Z"));
    }

    @Test
    void offsets_fractions_seconds_and_milliseconds_are_times_too() {
        assertEquals(1_628_475_840L, When.of("2021-08-09T10:24:00+08:00"));
        assertEquals(1_628_475_840L, When.of("2021-08-09T02:24:00.987Z"));
        assertEquals(1_628_475_840L, When.of("1628475840"));
        assertEquals(1_628_475_840L, When.of("1628475840999"));
        assertEquals(60L, When.of("1970-01-01T00:01:00Z"));
    }

    @Test
    void what_names_no_instant_is_no_time() {
        for (String text : new String[] {"", "yesterday", "2021-08-09", "2021-08-09T02:24:00", "2021-02-30T00:00:00Z", "2021-13-01T00:00:00Z",
            "2021-08-09T25:00:00Z", "99999999999999999999"}) {
            assertNull(When.of(text), text);
        }
    }
}
