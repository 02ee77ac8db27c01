package org.lazaret.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.watch.Person.at;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CourseTest {
    private final Course course = new Course(Person.RULES, Person.ZONE);

    @Test
    void what_is_not_later_than_the_state_is_refused() {
        State state = told(Person.wearing("08:00").reads("10:00", 3650));
        assertEquals(at("10:00"), state.at());
        List<Sample> again = List.of(new Sample(at("10:00"), 3650, Sample.NONE, Sample.NONE, 1));
        assertThrows(IllegalArgumentException.class, () -> course.step(state, again, hour -> Sample.NONE, e -> { }));
        Timeline earlier = Person.withoutPatch().measured("09:00", 3650).timeline();
        assertThrows(IllegalArgumentException.class, () -> course.advance(state, earlier, hour -> Sample.NONE, e -> { }));
    }

    @Test
    void a_reading_of_a_patch_that_nobody_said_is_worn_is_refused() {
        State state = told(Person.wearing("08:00"));
        List<Sample> stranger = List.of(new Sample(at("10:00"), 3650, Sample.NONE, Sample.NONE, 2));
        assertThrows(IllegalArgumentException.class, () -> course.step(state, stranger, hour -> Sample.NONE, e -> { }));
    }

    @Test
    void bytes_of_another_version_are_refused_and_states_stand_one_after_the_other() {
        ByteBuffer bytes = ByteBuffer.allocate(300);
        told(Person.wearing("08:00").reads("10:00", 3900)).write(bytes);
        new State().write(bytes);
        bytes.flip();
        assertEquals(1, course.open(State.read(bytes), at("10:00")).size());
        assertEquals(Long.MIN_VALUE, State.read(bytes).at());
        assertEquals(0, bytes.remaining());
        assertThrows(IllegalArgumentException.class, () -> State.read(ByteBuffer.wrap(new byte[] {99, 1})));
    }

    @Test
    void an_episode_is_heard_of_when_it_is_raised_and_when_it_ends() {
        List<Episode> heard = new ArrayList<>();
        Timeline timeline = Person.wearing("09:00").readsEachMinute("10:00", "10:30", 3800).readsEachMinute("10:30", "11:40", 3650).timeline();
        course.advance(new State(), timeline, hour -> Sample.NONE, heard::add);
        assertEquals(2, heard.size());
        assertTrue(heard.get(0).isOpen());
        assertEquals(at("11:30"), heard.get(1).ended());
    }

    @Test
    void a_silence_is_due_two_hours_after_the_last_sign_of_life() {
        assertEquals(at("12:00"), course.silentFrom(told(Person.wearing("08:00").reads("10:00", 3650))));
        assertEquals(Episode.OPEN, course.silentFrom(told(Person.withoutPatch().measured("10:00", 3650))));
    }

    @Test
    void baselines_are_asked_for_once_an_hour() {
        List<Long> asked = new ArrayList<>();
        course.advance(new State(), Person.wearing("08:00").readsEachMinute("10:00", "12:00", 3650).timeline(), hour -> {
            asked.add(hour);
            return Sample.NONE;
        }, e -> { });
        ClockHours hours = new ClockHours(Person.ZONE);
        assertEquals(List.of(hours.of(at("10:00")), hours.of(at("11:00"))), asked);
        assertEquals(at("11:00"), hours.from(asked.get(1)));
    }

    private State told(Person person) {
        State state = new State();
        course.advance(state, person.timeline(), hour -> Sample.NONE, e -> { });
        return state;
    }
}
