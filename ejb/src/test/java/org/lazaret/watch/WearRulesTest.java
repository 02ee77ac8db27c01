package org.lazaret.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lazaret.watch.Kind.LOW_BATTERY;
import static org.lazaret.watch.Kind.OFF_BODY;
import static org.lazaret.watch.Kind.SILENCE;
import static org.lazaret.watch.Person.at;
import static org.lazaret.watch.Person.wearing;
import static org.lazaret.watch.Person.withoutPatch;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a patch says about itself: that it lies beside the skin, that its battery is low, nothing at all. */
class WearRulesTest {
    @Test
    void two_minutes_off_the_body_are_noticed_with_the_coldest_of_it() {
        Person off = wearing("08:00").readsEachMinute("10:00", "10:10", 3650).reads("10:10", 3300).reads("10:11", 2900).reads("10:12", 3000);
        assertEquals(new Episode(OFF_BODY, at("10:10"), at("10:12"), Episode.OPEN, 2900, 1, false), off.first(OFF_BODY, "11:00"));
        assertEquals(List.of(), wearing("08:00").reads("10:10", 3300).reads("10:11", 2900).reads("10:12", 3650).reads("10:13", 3300)
                .noticed(OFF_BODY, "11:00"));
    }

    @Test
    void ten_minutes_on_the_body_end_it_and_a_fall_between_begins_them_anew() {
        Person off = wearing("08:00").readsEachMinute("10:00", "10:05", 3000);
        assertEquals(List.of("10:02–10:15"), off.readsEachMinute("10:05", "10:16", 3620).noticed(OFF_BODY, "11:00"));
        assertEquals(List.of("10:02–10:20"), wearing("08:00").readsEachMinute("10:00", "10:05", 3000).readsEachMinute("10:05", "10:09", 3620)
                .reads("10:09", 3000).readsEachMinute("10:10", "10:21", 3620).noticed(OFF_BODY, "11:00"));
    }

    @Test
    void taking_the_patch_off_ends_what_it_said_about_itself() {
        Person person = withoutPatch().wears(1, "08:00", "11:00").readsEachMinute("10:00", "10:05", 3000).battery("10:30", 10);
        assertEquals(List.of("10:02–11:00"), person.noticed(OFF_BODY, "12:00"));
        assertEquals(List.of("10:30–11:00"), person.noticed(LOW_BATTERY, "12:00"));
    }

    @Test
    void a_battery_is_low_until_it_is_good_again() {
        assertEquals(List.of("09:00–12:00"), wearing("08:00").battery("08:30", 21).battery("09:00", 20).battery("10:00", 5).battery("11:00", 29)
                .battery("12:00", 30).noticed(LOW_BATTERY, "13:00"));
        assertEquals(5, wearing("08:00").battery("09:00", 20).battery("10:00", 5).battery("11:00", 29).first(LOW_BATTERY, "13:00").peak());
        assertEquals(List.of(), wearing("08:00").reads("09:00", 3650).noticed(LOW_BATTERY, "10:00"));
    }

    @Test
    void a_worn_patch_is_silent_after_two_hours_without_a_reading() {
        assertEquals(List.of(), wearing("08:00").reads("09:00", 3650).noticed(SILENCE, "10:59:59"));
        assertEquals(List.of("11:00–…"), wearing("08:00").reads("09:00", 3650).noticed(SILENCE, "11:00"));
        assertEquals(List.of("11:00–13:30"), wearing("08:00").reads("09:00", 3650).reads("13:30", 3650).noticed(SILENCE, "14:00"));
        assertEquals(at("09:00"), wearing("08:00").reads("09:00", 3650).first(SILENCE, "12:00").onset());
    }

    @Test
    void the_time_begins_when_the_patch_is_put_on_and_ends_when_it_is_taken_off() {
        assertEquals(List.of("10:00–…"), wearing("08:00").noticed(SILENCE, "10:00"));
        assertEquals(List.of("10:00–11:00"), withoutPatch().wears(1, "08:00", "11:00").noticed(SILENCE, "20:00"));
        assertEquals(List.of("13:00–…"), withoutPatch().wears(1, "08:00", "09:00").wears(2, "11:00", null).noticed(SILENCE, "14:00"));
        assertEquals(List.of(), withoutPatch().wears(1, "08:00", "09:00").noticed(SILENCE, "20:00"));
    }

    @Test
    void whatever_the_patch_sends_is_a_sign_of_life_and_the_thermometer_is_none() {
        assertEquals(List.of(), wearing("08:00").reads("09:30", 2400).reads("11:00", 4400).noticed(SILENCE, "12:30"));
        assertEquals(List.of("10:00–…"), wearing("08:00").measured("09:30", 3650).noticed(SILENCE, "10:30"));
    }

    @Test
    void a_gap_that_is_filled_late_was_no_silence() {
        Person person = wearing("08:00").reads("09:00", 3650).reads("13:00", 3650);
        assertEquals(List.of("11:00–13:00"), person.noticed(SILENCE, "14:00"));
        assertEquals(List.of(), person.reads("10:30", 3650).reads("11:30", 3650).noticed(SILENCE, "14:00"));
    }

    @Test
    void who_has_looked_after_a_silent_patch_is_told_again_two_hours_later() {
        assertEquals(List.of("10:00–10:30", "12:30–…"), wearing("08:00").refuted(SILENCE, "10:30").noticed(SILENCE, "13:00"));
    }

    @Test
    void an_off_body_patch_that_somebody_looked_at_keeps_quiet_for_two_hours() {
        assertEquals(List.of("10:02–10:30:30", "12:31–…"), wearing("08:00").readsEachMinute("10:00", "12:40", 3000)
                .refuted(OFF_BODY, "10:30:30").noticed(OFF_BODY, "13:00"));
    }

    @Test
    void what_a_patch_sent_while_it_was_not_worn_by_this_person_does_not_count() {
        Person person = withoutPatch().wears(1, "08:00", "09:00");
        person.reads(new Sample(at("09:00"), 3900, Sample.NONE, Sample.NONE, 1)).reads(new Sample(at("08:30"), 3900, Sample.NONE, Sample.NONE, 2));
        assertEquals(List.of(), person.episodes("10:00"));
    }
}
