package org.lazaret.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lazaret.watch.Kind.FEVER;
import static org.lazaret.watch.Person.at;
import static org.lazaret.watch.Person.wearing;
import static org.lazaret.watch.Person.withoutPatch;

import java.util.List;
import org.junit.jupiter.api.Test;

class FeverRuleTest {
    private static final String NIGHT = "23:59";

    @Test
    void ten_minutes_at_the_line_are_a_fever_and_nine_are_none() {
        assertEquals(List.of("10:10–…"), wearing("08:00").readsEachMinute("10:00", "10:11", 3730).noticed(FEVER, NIGHT));
        assertEquals(List.of(), wearing("08:00").readsEachMinute("10:00", "10:10", 3730).noticed(FEVER, NIGHT));
        assertEquals(List.of(), wearing("08:00").readsEachMinute("10:00", "10:30", 3729).noticed(FEVER, NIGHT));
    }

    @Test
    void one_lower_reading_breaks_the_run() {
        assertEquals(List.of(), wearing("08:00").readsEachMinute("10:00", "10:09", 3740).reads("10:09", 3729)
                .readsEachMinute("10:10", "10:19", 3740).noticed(FEVER, NIGHT));
    }

    @Test
    void a_single_reading_at_the_upper_line_is_enough_from_patch_and_thermometer() {
        assertEquals(List.of("10:00–…"), wearing("08:00").reads("10:00", 3850).noticed(FEVER, NIGHT));
        assertEquals(List.of("10:00–…"), withoutPatch().measured("10:00", 3850).noticed(FEVER, NIGHT));
        assertEquals(List.of(), withoutPatch().measured("10:00", 3849).noticed(FEVER, NIGHT));
    }

    @Test
    void what_lies_off_the_body_or_warms_up_or_is_a_fault_neither_feeds_nor_breaks_a_run() {
        assertEquals(List.of("10:10–…"), wearing("08:00").readsEachMinute("10:00", "10:05", 3740).reads("10:05", 3000)
                .reads("10:06", 4400).readsEachMinute("10:07", "10:11", 3740).noticed(FEVER, NIGHT));
        assertEquals(List.of(), wearing("10:00").readsEachMinute("10:00", "10:15", 3900).noticed(FEVER, NIGHT));
        assertEquals(List.of(), wearing("08:00").readsEachMinute("10:00", "10:30", 4301).noticed(FEVER, NIGHT));
    }

    @Test
    void a_gap_of_two_hours_breaks_a_run_and_a_shorter_one_does_not() {
        assertEquals(List.of(), wearing("08:00").reads("10:00", 3740).reads("12:00", 3740).noticed(FEVER, NIGHT));
        assertEquals(List.of("11:59–…"), wearing("08:00").reads("10:00", 3740).reads("11:59", 3740).noticed(FEVER, NIGHT));
    }

    @Test
    void two_thermometer_readings_ten_minutes_apart_are_a_fever() {
        assertEquals(List.of("10:10–…"), withoutPatch().measured("10:00", 3730).measured("10:10", 3730).noticed(FEVER, NIGHT));
        assertEquals(List.of(), withoutPatch().measured("10:00", 3730).measured("10:09", 3730).noticed(FEVER, NIGHT));
        assertEquals(List.of("10:12–…"), withoutPatch().measured("10:00", 3730).measured("10:06", 3740).measured("10:12", 3730).noticed(FEVER, NIGHT));
    }

    @Test
    void the_morning_and_the_evening_check_are_of_one_fever_unless_a_lower_one_lies_between() {
        assertEquals(List.of("18:00–…"), withoutPatch().measured("08:00", 3740).measured("18:00", 3750).noticed(FEVER, NIGHT));
        assertEquals(List.of(), withoutPatch().measured("08:00", 3740).measured("12:00", 3690).measured("18:00", 3750).noticed(FEVER, NIGHT));
        assertEquals(List.of(), withoutPatch().measured("08:00", 3740).measured("1 08:01", 3750).noticed(FEVER, "2 00:00"));
    }

    @Test
    void an_hour_of_low_readings_between_makes_the_first_thermometer_reading_forgotten() {
        assertEquals(List.of(), wearing("08:00").measured("09:00", 3740).readsEachMinute("10:00", "11:01", 3650).measured("12:00", 3740)
                .noticed(FEVER, NIGHT));
    }

    @Test
    void it_is_over_after_an_hour_below_the_clearing_line_over_all_sources() {
        Person feverish = wearing("08:00").readsEachMinute("10:00", "11:00", 3800);
        assertEquals(List.of("10:10–12:00"), feverish.readsEachMinute("11:00", "12:01", 3699).noticed(FEVER, NIGHT));
        assertEquals(List.of("10:10–…"), wearing("08:00").readsEachMinute("10:00", "11:00", 3800).readsEachMinute("11:00", "12:01", 3700).noticed(FEVER, NIGHT));
        assertEquals(List.of("10:10–12:30"), wearing("08:00").readsEachMinute("10:00", "11:00", 3800).readsEachMinute("11:00", "12:31", 3699)
                .measured("11:29", 3710).noticed(FEVER, NIGHT));
        assertEquals(List.of("10:10–12:40"), wearing("08:00").readsEachMinute("10:00", "11:00", 3800).measured("11:40", 3650)
                .measured("12:40", 3660).noticed(FEVER, NIGHT));
    }

    @Test
    void a_gap_of_two_hours_breaks_the_way_out_as_well() {
        assertEquals(List.of("10:10–…"), wearing("08:00").readsEachMinute("10:00", "11:00", 3800).measured("11:30", 3650)
                .measured("13:30", 3650).noticed(FEVER, NIGHT));
    }

    @Test
    void onset_and_peak_are_of_the_whole_run() {
        Episode fever = wearing("08:00").readsEachMinute("10:00", "10:05", 3731).reads("10:05", 3790).readsEachMinute("10:06", "11:00", 3760)
                .first(FEVER, NIGHT);
        assertEquals(new Episode(FEVER, at("10:00"), at("10:10"), Episode.OPEN, 3790, 1, false), fever);
    }

    @Test
    void of_two_values_of_one_second_the_higher_counts_whichever_came_first() {
        Person lowFirst = wearing("08:00").readsEachMinute("10:00", "10:10", 3740).reads("10:10", 3650).reads("10:10", 3740);
        Person highFirst = wearing("08:00").readsEachMinute("10:00", "10:10", 3740).reads("10:10", 3740).reads("10:10", 3650);
        assertEquals(List.of("10:10–…"), lowFirst.noticed(FEVER, NIGHT));
        assertEquals(lowFirst.episodes(NIGHT), highFirst.episodes(NIGHT));
    }

    @Test
    void a_refutation_ends_it_and_keeps_the_patch_quiet_for_two_hours() {
        Person refuted = wearing("08:00").readsEachMinute("10:00", "13:30", 3760).refuted(FEVER, "11:00:30");
        assertEquals(List.of("10:10–11:00:30", "13:01–…"), refuted.noticed(FEVER, NIGHT));
        assertEquals(at("11:01"), refuted.episodes(NIGHT).stream().filter(Episode::isOpen).findFirst().orElseThrow().onset());
        assertEquals(true, refuted.first(FEVER, NIGHT).refuted());
    }

    @Test
    void a_refutation_never_silences_the_thermometer() {
        assertEquals(List.of("10:10–11:00:30", "11:30–…"), wearing("08:00").readsEachMinute("10:00", "12:00", 3760)
                .refuted(FEVER, "11:00:30").measured("11:20", 3750).measured("11:30", 3750).noticed(FEVER, NIGHT));
    }

    @Test
    void taking_the_patch_off_ends_no_fever() {
        assertEquals(List.of("10:10–…"), withoutPatch().wears(1, "08:00", "11:00").readsEachMinute("10:00", "11:00", 3800).noticed(FEVER, NIGHT));
    }
}
