package org.lazaret.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Random weeks of one person: whatever the order and the portions in which they are told, they mean the same. */
class CoursePropertyTest {
    private static final String END = "5 00:00";
    private static final Course COURSE = new Course(Person.RULES, Person.ZONE);

    @Property(tries = 300)
    void any_order_and_repetition_of_what_was_measured_gives_the_same_episodes(@ForAll long seed) {
        Person person = RandomWeek.of(seed);
        assertEquals(COURSE.of(person.timeline(), Person.at(END)), COURSE.of(person.shuffled(new Random(seed)), Person.at(END)));
    }

    @Property(tries = 300)
    void going_on_from_remembered_bytes_in_any_portions_gives_what_walking_from_the_start_gives(@ForAll long seed) {
        Timeline all = RandomWeek.of(seed).timeline();
        History history = History.of(all, Person.RULES, Person.ZONE);
        Random random = new Random(seed);
        List<Episode> heard = new ArrayList<>();
        State state = new State();
        for (long until = Person.at("00:00"); until < Person.at(END); until += 1 + random.nextInt(30_000)) {
            COURSE.advance(state, between(all, state.at(), until), history, heard::add);
            state = throughBytes(state);
        }
        COURSE.advance(state, between(all, state.at(), Long.MAX_VALUE - 1), history, heard::add);
        assertEquals(COURSE.of(all, Person.at(END)), standing(heard, state));
    }

    @Property(tries = 300)
    void of_each_kind_one_is_open_at_a_time_and_each_runs_from_onset_to_end(@ForAll long seed) {
        Map<Kind, Long> over = new HashMap<>();
        for (Episode each : COURSE.of(RandomWeek.of(seed).timeline(), Person.at(END))) {
            assertTrue(each.onset() <= each.raised() && each.raised() <= each.ended(), each.toString());
            assertTrue(over.getOrDefault(each.kind(), Long.MIN_VALUE) <= each.onset(), "overlaps: " + each);
            over.put(each.kind(), each.ended());
        }
    }

    @Property(tries = 300)
    void fevers_are_those_of_a_slow_reading_of_the_rule_by_its_words(@ForAll long seed) {
        Person person = RandomWeek.of(seed);
        List<Episode> fevers = COURSE.of(person.timeline(), Person.at(END)).stream().filter(e -> e.kind() == Kind.FEVER).toList();
        assertEquals(SlowFever.of(person.timeline()), fevers);
    }

    @Test
    void random_weeks_hold_every_kind_the_rules_can_find() {
        Set<Kind> found = EnumSet.noneOf(Kind.class);
        for (long seed = 0; seed < 60; seed++) {
            COURSE.of(RandomWeek.of(seed).timeline(), Person.at(END)).forEach(e -> found.add(e.kind()));
        }
        assertEquals(EnumSet.complementOf(EnumSet.of(Kind.MISSED_CHECK, Kind.OVERDUE_TEST, Kind.RELEASE_DOUBTED)), found);
    }

    @Test
    void somebody_well_takes_less_than_sixty_four_bytes() {
        State state = new State();
        Timeline week = Person.wearing("00:00").readsEachMinute("00:00", "4 12:00", 3655).timeline();
        COURSE.advance(state, week, History.of(week, Person.RULES, Person.ZONE), episode -> { });
        assertTrue(bytes(state).remaining() < 64, "bytes: " + bytes(state).remaining());
    }

    private static List<Episode> standing(List<Episode> heard, State state) {
        List<Episode> standing = new ArrayList<>(heard.stream().filter(e -> !e.isOpen()).toList());
        standing.addAll(COURSE.open(state, Person.at(END)));
        standing.sort(Comparator.comparingLong(Episode::onset).thenComparing(Episode::kind));
        return standing;
    }

    /** What happened later than one second and no later than the other; the wears as they are known by then. */
    private static Timeline between(Timeline all, long after, long until) {
        List<Wearing> wears = all.wears().stream().filter(w -> w.from() <= until)
                .map(w -> w.to() > until ? new Wearing(w.number(), w.from(), Episode.OPEN) : w).toList();
        return Timeline.of(wears, all.samples().stream().filter(s -> s.at() > after && s.at() <= until).toList(),
                all.manuals().stream().filter(m -> m.at() > after && m.at() <= until).toList(),
                all.refutations().stream().filter(r -> r.at() > after && r.at() <= until).toList());
    }

    private static State throughBytes(State state) {
        return State.read(bytes(state));
    }

    private static ByteBuffer bytes(State state) {
        ByteBuffer bytes = ByteBuffer.allocate(4096);
        state.write(bytes);
        return bytes.flip();
    }
}
