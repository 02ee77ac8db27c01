package org.lazaret.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.watch.Person.at;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lazaret.curve.Curve.Window;
import org.lazaret.watch.Person;

class CurveTest {
    private static final Window DAY = new Window(at("00:00"), at("1 00:00"), 5_000);

    @Test
    void the_line_breaks_where_nothing_is_known_and_says_why() {
        Person chen = Person.wearing("08:00").readsEachMinute("08:15", "10:00", 3650).readsEachMinute("13:00", "14:00", 3660);
        Curve curve = curve(chen, DAY, "14:00");
        assertEquals(List.of("08:15–09:59", "13:00–13:59"), stretches(curve));
        assertEquals(List.of("SILENT 09:59–13:00"), blanks(curve));
    }

    @Test
    void between_two_patches_nothing_is_worn_and_a_patch_that_warms_up_is_not_silent() {
        Person chen = Person.withoutPatch().wears(1, "08:00", "10:00").wears(2, "12:00", null)
                .readsEachMinute("08:00", "10:00", 3650).readsEachMinute("12:00", "13:00", 3660);
        assertEquals(List.of("NOT_WORN 10:00–12:00"), blanks(curve(chen, DAY, "13:00")));
    }

    @Test
    void a_patch_beside_the_skin_draws_no_line_and_is_no_silence() {
        Person chen = Person.wearing("08:00").readsEachMinute("08:15", "10:00", 3650).readsEachMinute("10:00", "11:00", 2900)
                .readsEachMinute("11:00", "12:00", 3650);
        Curve curve = curve(chen, DAY, "12:00");
        assertEquals(List.of("08:15–09:59", "11:00–11:59"), stretches(curve));
        assertEquals(List.of("OFF_BODY 09:59–11:00"), blanks(curve));
        assertEquals(new Day(LocalDate.parse("2021-08-09"), 165, 3650, 3650), curve.days().get(0));
    }

    @Test
    void one_wrong_reading_breaks_the_line_and_is_no_blank() {
        Person chen = Person.wearing("08:00").readsEachMinute("08:15", "09:00", 3650).reads("09:00", 4500).readsEachMinute("09:01", "10:00", 3650);
        Curve curve = curve(chen, DAY, "10:00");
        assertEquals(2, curve.stretches().size());
        assertEquals(List.of(), blanks(curve));
    }

    @Test
    void silence_lasts_until_now_and_no_longer() {
        Person chen = Person.wearing("08:00").readsEachMinute("08:15", "10:00", 3650);
        assertEquals(List.of("SILENT 09:59–12:30"), blanks(curve(chen, DAY, "12:30")));
        assertEquals(List.of(), blanks(curve(Person.withoutPatch(), DAY, "12:30")));
    }

    @Test
    void days_are_those_of_the_site_and_of_the_window() {
        Person chen = Person.wearing("08:00").readsEachMinute("23:00", "1 01:00", 3650).reads("23:30", 3790);
        Window evening = new Window(at("23:10"), at("1 00:30"), 5_000);
        Curve curve = curve(chen, evening, "1 02:00");
        assertEquals(List.of(new Day(LocalDate.parse("2021-08-09"), 50, 3650, 3790), new Day(LocalDate.parse("2021-08-10"), 30, 3650, 3650)),
                curve.days());
    }

    @Test
    void two_weeks_are_thinned_to_what_was_asked_for_and_every_stretch_stays() {
        Person chen = Person.wearing("08:00");
        for (int day = 0; day < 14; day++) {
            chen.readsEachMinute(day + " 09:00", day + " 21:00", 3650 + day);
        }
        Curve curve = curve(chen, new Window(at("00:00"), at("14 00:00"), 400), "13 22:00");
        assertEquals(14, curve.stretches().size());
        assertTrue(curve.stretches().stream().mapToInt(List::size).sum() <= 400);
        assertEquals(14, curve.days().size());
    }

    @Test
    void the_usual_is_the_median_of_this_hour_on_the_three_days_before() {
        Person chen = Person.wearing("08:00");
        for (int day = 0; day < 4; day++) {
            chen.readsEachMinute(day + " 09:00", day + " 10:00", 3700).readsEachMinute(day + " 10:00", day + " 11:00", 3620 + 10 * day);
        }
        Part part = new Part(chen.timeline(), Person.RULES, Person.ZONE);
        Window all = new Window(at("00:00"), at("3 10:30"), 1_000);
        assertEquals(3630, Usual.at(at("3 10:30"), part, all));
        assertNull(Usual.at(at("3 10:30"), part, new Window(at("2 00:00"), at("3 10:30"), 1_000)));
        assertNull(Usual.at(at("3 16:00"), part, new Window(at("00:00"), at("3 16:00"), 1_000)));
    }

    private static Curve curve(Person person, Window window, String now) {
        return Curve.of(List.of(new Part(person.timeline(), Person.RULES, Person.ZONE)), window, at(now));
    }

    private static List<String> stretches(Curve curve) {
        return curve.stretches().stream().map(s -> time(s.get(0).at()) + "–" + time(s.get(s.size() - 1).at())).toList();
    }

    private static List<String> blanks(Curve curve) {
        return curve.blanks().stream().map(blank -> blank.why() + " " + time(blank.from()) + "–" + time(blank.to())).toList();
    }

    private static String time(long second) {
        return LocalTime.ofSecondOfDay(Math.floorMod(second - at("00:00"), 86_400L)).toString();
    }
}
