package org.lazaret.restart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lazaret.isolation.Exposure;
import org.lazaret.isolation.Term;
import org.lazaret.protocol.DayConvention;

class BedDaysTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Exposure LAST_JULY = new Exposure(LocalDate.parse("2021-07-31"), null);

    @Test
    void fourteen_days_from_the_day_the_last_positive_left() {
        assertEquals(new BedDays(LocalDate.parse("2021-08-14"), LocalDate.parse("2021-08-20"), 6),
                BedDays.of(LAST_JULY, LocalDate.parse("2021-08-06"), term(DayConvention.DAY_ZERO, 14, 7), ZONE));
    }

    @Test
    void home_days_count_where_there_are_no_central_ones() {
        assertEquals(new BedDays(LocalDate.parse("2021-08-07"), LocalDate.parse("2021-08-13"), 6),
                BedDays.of(LAST_JULY, LocalDate.parse("2021-08-06"), term(DayConvention.DAY_ZERO, 0, 7), ZONE));
    }

    @Test
    void a_day_that_counts_as_the_first_is_over_a_day_earlier_by_both_clocks() {
        assertEquals(new BedDays(LocalDate.parse("2021-08-13"), LocalDate.parse("2021-08-19"), 6),
                BedDays.of(LAST_JULY, LocalDate.parse("2021-08-06"), term(DayConvention.DAY_ONE, 14, 7), ZONE));
    }

    @Test
    void an_earlier_day_0_than_the_own_changes_nothing() {
        assertEquals(new BedDays(LocalDate.parse("2021-08-14"), LocalDate.parse("2021-08-14"), 0),
                BedDays.of(LAST_JULY, LocalDate.parse("2021-07-30"), term(DayConvention.DAY_ZERO, 14, 7), ZONE));
    }

    @Test
    void where_no_version_has_a_rule_nothing_is_reckoned() {
        assertEquals(new BedDays(null, null, 0), BedDays.of(LAST_JULY, LocalDate.parse("2021-08-06"), null, ZONE));
    }

    private static Term term(DayConvention convention, int central, int home) {
        return new Term(new UUID(0, 3), convention, central, home);
    }
}
