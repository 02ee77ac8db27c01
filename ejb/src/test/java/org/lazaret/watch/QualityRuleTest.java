package org.lazaret.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lazaret.watch.Quality.FAULT;
import static org.lazaret.watch.Quality.OFF_BODY;
import static org.lazaret.watch.Quality.ON_BODY;
import static org.lazaret.watch.Quality.WARM_UP;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QualityRuleTest {
    private static final String LONG_AGO = "00:00";
    private final QualityRule rule = new QualityRule(Person.RULES.onBody());

    @Test
    void the_first_fifteen_minutes_are_warm_up_whatever_is_read() {
        assertEquals(List.of(WARM_UP, WARM_UP, WARM_UP, ON_BODY),
                judged("10:00", reads("10:00", 2500), reads("10:07", 4400), reads("10:14:59", 3600), reads("10:15", 3600)));
    }

    @Test
    void below_the_lowest_is_off_the_body_and_above_the_highest_a_fault() {
        assertEquals(List.of(OFF_BODY, ON_BODY, ON_BODY, FAULT),
                judged(LONG_AGO, reads("10:00", 3399), reads("11:00", 3400), reads("12:00", 4300), reads("13:00", 4301)));
    }

    @Test
    void a_fall_of_more_than_one_and_a_half_within_five_minutes_is_off_the_body() {
        assertEquals(List.of(ON_BODY, OFF_BODY), judged(LONG_AGO, reads("10:00", 3660), reads("10:05", 3509)));
        assertEquals(List.of(ON_BODY, ON_BODY), judged(LONG_AGO, reads("10:00", 3660), reads("10:05", 3510)));
        assertEquals(List.of(ON_BODY, ON_BODY), judged(LONG_AGO, reads("10:00", 3660), reads("10:05:01", 3450)));
    }

    @Test
    void one_artefact_does_not_make_the_next_true_reading_a_fall() {
        assertEquals(List.of(ON_BODY, ON_BODY, ON_BODY, ON_BODY),
                judged(LONG_AGO, reads("10:00", 3650), reads("10:01", 3650), reads("10:02", 4100), reads("10:03", 3650)));
    }

    @Test
    void what_is_off_or_a_fault_by_its_value_takes_no_part_in_the_median() {
        assertEquals(List.of(ON_BODY, OFF_BODY, OFF_BODY, OFF_BODY),
                judged(LONG_AGO, reads("10:00", 3660), reads("10:01", 3000), reads("10:02", 3100), reads("10:03", 3500)));
    }

    @Test
    void as_near_as_half_a_degree_to_the_air_is_off_the_body() {
        assertEquals(List.of(OFF_BODY, ON_BODY, OFF_BODY), judged(LONG_AGO, air("10:00", 3600, 3550), air("11:00", 3600, 3549), air("12:00", 3600, 3650)));
    }

    private List<Quality> judged(String wornSince, Sample... samples) {
        Recent recent = new Recent();
        List<Quality> judged = new ArrayList<>();
        for (Sample each : samples) {
            judged.add(rule.judge(each, Person.at(wornSince), recent));
        }
        return judged;
    }

    private static Sample reads(String when, int centi) {
        return air(when, centi, Sample.NONE);
    }

    private static Sample air(String when, int centi, int air) {
        return new Sample(Person.at(when), centi, air, Sample.NONE, 1);
    }
}
