package org.lazaret.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lazaret.watch.Kind.FEVER;
import static org.lazaret.watch.Kind.RELATIVE_FEVER;
import static org.lazaret.watch.Person.wearing;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody who is at 36.00 in the hour after ten is feverish at 36.80 already. */
class RelativeFeverRuleTest {
    private static final String END = "9 00:00";

    @Test
    void ten_minutes_clearly_above_the_usual_of_this_hour_are_a_fever_of_this_person() {
        assertEquals(List.of("3 10:20–…"), used(60).readsEachMinute("3 10:10", "3 10:21", 3680).noticed(RELATIVE_FEVER, END));
        assertEquals(List.of(), used(60).readsEachMinute("3 10:10", "3 10:21", 3680).noticed(FEVER, END));
        assertEquals(List.of(), used(60).readsEachMinute("3 10:10", "3 10:40", 3679).noticed(RELATIVE_FEVER, END));
        assertEquals(List.of(), used(60).readsEachMinute("3 10:10", "3 10:20", 3680).noticed(RELATIVE_FEVER, END));
    }

    @Test
    void the_usual_of_another_hour_says_nothing() {
        assertEquals(List.of(), used(60).readsEachMinute("3 13:10", "3 13:40", 3690).noticed(RELATIVE_FEVER, END));
    }

    @Test
    void too_few_readings_or_too_long_ago_are_no_baseline() {
        Person few = wearing("0 08:00").readsEachMinute("0 10:00", "0 10:59", 3600);
        assertEquals(List.of(), few.readsEachMinute("1 10:10", "1 10:40", 3690).noticed(RELATIVE_FEVER, END));
        Person enough = wearing("0 08:00").readsEachMinute("0 10:00", "0 11:00", 3600);
        assertEquals(List.of("1 10:20–…"), enough.readsEachMinute("1 10:10", "1 10:40", 3690).noticed(RELATIVE_FEVER, END));
        assertEquals(List.of(), wearing("0 08:00").readsEachMinute("0 10:00", "0 11:00", 3600).readsEachMinute("4 10:10", "4 10:40", 3690)
                .noticed(RELATIVE_FEVER, END));
    }

    @Test
    void readings_off_the_body_are_no_part_of_the_usual() {
        Person lain = wearing("0 08:00").readsEachMinute("0 10:00", "0 11:00", 2600).readsEachMinute("1 10:00", "1 10:30", 3600);
        assertEquals(List.of(), lain.readsEachMinute("2 10:10", "2 10:40", 3690).noticed(RELATIVE_FEVER, END));
    }

    @Test
    void it_is_over_after_an_hour_near_the_usual() {
        Person feverish = used(180).readsEachMinute("3 10:10", "3 10:30", 3690);
        assertEquals(List.of("3 10:20–3 11:30"), feverish.readsEachMinute("3 10:30", "3 11:31", 3649).noticed(RELATIVE_FEVER, END));
        assertEquals(List.of("3 10:20–…"), used(180).readsEachMinute("3 10:10", "3 10:30", 3690).readsEachMinute("3 10:30", "3 11:31", 3650)
                .noticed(RELATIVE_FEVER, END));
    }

    @Test
    void an_hour_without_a_baseline_is_followed_by_the_last_one_and_the_thermometer_helps() {
        Person feverish = used(60).readsEachMinute("3 10:10", "3 10:30", 3690);
        assertEquals(List.of("3 10:20–3 12:00"), feverish.measured("3 10:50", 3640).measured("3 11:30", 3640).measured("3 12:00", 3640)
                .noticed(RELATIVE_FEVER, END));
    }

    /** Three days at 36.00 from ten o'clock on, so many minutes a day. */
    private static Person used(int minutes) {
        Person person = wearing("0 08:00");
        for (int day = 0; day < 3; day++) {
            person.readsEachMinute(day + " 10:00", day + (minutes == 60 ? " 11:00" : " 13:00"), 3600);
        }
        return person;
    }
}
