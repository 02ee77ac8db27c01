package org.lazaret.web.door;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RatesTest {
    private final AtomicLong now = new AtomicLong();
    private final Rates rates = new Rates(now::get);

    @Test
    void a_burst_passes_and_then_the_bucket_is_empty() {
        assertEquals(300, passing("192.0.2.1"));
        assertThrows(TooMany.class, () -> rates.address("192.0.2.1"));
    }

    @Test
    void it_fills_again_steadily() {
        passing("192.0.2.1");
        now.addAndGet(1_000_000_000L);
        assertEquals(50, passing("192.0.2.1"));
    }

    @Test
    void waiting_in_vain_costs_nothing_more() {
        passing("192.0.2.1");
        for (int i = 0; i < 1000; i++) {
            assertThrows(TooMany.class, () -> rates.address("192.0.2.1"));
        }
        now.addAndGet(20_000_000L);
        assertEquals(1, passing("192.0.2.1"));
    }

    @Test
    void others_do_not_feel_it_and_a_user_is_no_address() {
        passing("192.0.2.1");
        assertDoesNotThrow(() -> rates.address("192.0.2.2"));
        assertDoesNotThrow(() -> rates.user("192.0.2.1"));
    }

    @Test
    void people_of_a_bus_are_checked_at_once_and_numbers_are_not_tried_out() {
        for (int i = 0; i < 100; i++) {
            rates.checking("192.0.2.1");
        }
        assertThrows(TooMany.class, () -> rates.checking("192.0.2.1"));
        assertDoesNotThrow(() -> rates.address("192.0.2.1"));
        now.addAndGet(500_000_000L);
        assertDoesNotThrow(() -> rates.checking("192.0.2.1"));
    }

    private int passing(String address) {
        for (int passed = 0;; passed++) {
            try {
                rates.address(address);
            } catch (TooMany full) {
                return passed;
            }
        }
    }
}
