package org.lazaret.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.sample.SampleWorld.NOW;
import static org.lazaret.sample.SampleWorld.nurse;
import static org.lazaret.sample.SampleWorld.swab;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.sample.Samples.Answer;
import org.lazaret.sample.Samples.Outcome;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.UuidBytes;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.StayWorld;
import org.lazaret.stay.StayWorld.House;
import org.lazaret.testing.Database;

/** Samples and tubes on a real database: each sample kept once, no tube beyond its size. */
@ExtendWith(Database.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SamplesTest {
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final int PEOPLE = 30;

    private final Database database;
    private final List<UUID> people = new ArrayList<>();
    private House house;
    private House other;

    SamplesTest(Database database) {
        this.database = database;
    }

    @BeforeAll
    void a_house_full_of_people() {
        house = StayWorld.house(database, SiteKind.ISOLATION, PEOPLE, 1);
        other = StayWorld.house(database, SiteKind.ISOLATION, 2, 1);
        for (int i = 0; i < PEOPLE; i++) {
            UUID bed = house.bed(i);
            people.add(StayWorld.at(database, NOW, w -> SampleWorld.guest(w, house.site(), "甲", bed)));
        }
    }

    @Test
    void the_same_again_is_kept_once_and_says_so() {
        Swab swab = swab(people.get(0), tube(1), NOW.plusSeconds(60).plusMillis(400), Swab.Answers.planned(LocalDate.parse("2021-08-09")));
        assertEquals(Outcome.KEPT, keep(swab).outcome());
        Answer again = keep(swab);
        assertEquals(Outcome.REPEATED, again.outcome());
        assertEquals(swab, SampleWorld.at(database, LATER, w -> w.samples.keep(nurse(), house.site(), swab).kept().swab()));
        assertEquals(1, inTube(swab.tube()));
    }

    @Test
    void another_sample_under_the_same_id_is_refused_with_what_is_kept() {
        Swab swab = swab(people.get(0), tube(5), NOW);
        keep(swab);
        Swab otherwise = new Swab(swab.id(), Subject.PERSON, people.get(1), null, NOW, swab.specimen(), swab.tube(), Swab.Answers.NOTHING);
        assertEquals(swab, assertThrows(SampleDiffers.class, () -> keep(otherwise)).facts().get("kept"));
        assertEquals(1, inTube(swab.tube()));
    }

    @Test
    void of_twenty_phones_that_send_the_same_one_keeps_it() {
        Swab swab = swab(people.get(2), tube(10), NOW);
        List<Outcome> outcomes = database.together(20, rival -> keep(swab).outcome()).stream().map(Database.Outcome::answer).toList();
        assertEquals(1, outcomes.stream().filter(Outcome.KEPT::equals).count());
        assertEquals(19, outcomes.stream().filter(Outcome.REPEATED::equals).count());
    }

    @Test
    void of_twenty_phones_for_the_last_place_of_a_tube_one_gets_it() {
        String tube = tube(5);
        people.subList(0, 4).forEach(person -> keep(swab(person, tube, NOW)));
        List<Database.Outcome<Outcome>> outcomes = database.together(20, rival -> keep(swab(people.get(5 + rival), tube, NOW)).outcome());
        assertEquals(1, outcomes.stream().filter(Database.Outcome::succeeded).count());
        assertEquals(19, outcomes.stream().filter(outcome -> outcome.thrown() instanceof TubeFull).count(), outcomes::toString);
        assertEquals(5, inTube(tube));
    }

    @Test
    void rivals_into_one_pool_get_a_place_each() {
        String tube = tube(20);
        database.together(20, rival -> keep(swab(people.get(rival), tube, NOW))).forEach(outcome -> assertTrue(outcome.succeeded(), outcome::toString));
        assertEquals(20, database.count("SELECT COUNT(DISTINCT place) FROM sample s JOIN tube t ON t.id = s.tube_id WHERE t.code = ?", tube));
        assertEquals(20, database.count("SELECT MAX(place) FROM sample s JOIN tube t ON t.id = s.tube_id WHERE t.code = ?", tube));
    }

    @Test
    void a_withdrawn_sample_stays_on_record_and_frees_its_place() {
        String tube = tube(1);
        Swab mistaken = swab(people.get(0), tube, NOW);
        keep(mistaken);
        SampleWorld.at(database, LATER, w -> w.samples.withdraw(nurse(), mistaken.id(), "扫错腕带"));
        assertEquals(Outcome.KEPT, keep(swab(people.get(1), tube, NOW)).outcome());
        assertEquals(2, inTube(tube));
        SampleWithdrawnBefore before = assertThrows(SampleWithdrawnBefore.class,
                () -> SampleWorld.at(database, LATER, w -> w.samples.withdraw(nurse(), mistaken.id(), "再来")));
        assertEquals("扫错腕带", before.facts().get("reason"));
        assertThrows(Invalid.class, () -> SampleWorld.at(database, LATER, w -> w.samples.withdraw(nurse(), keep(swab(people.get(3), tube(1), NOW)).id(), " ")));
    }

    @Test
    void what_one_phone_gathered_is_kept_or_refused_each_for_itself_and_in_its_order() {
        String pool = tube(5);
        Swab first = swab(people.get(0), tube(1), NOW);
        Swab second = swab(people.get(0), tube(1), NOW, new Swab.Answers(null, null, null, null, first.id()));
        List<Answer> answers = SampleWorld.at(database, LATER, w -> w.samples.keepAll(nurse(), house.site(), List.of(first, second,
                swab(people.get(1), pool, NOW), swab(people.get(1), pool, NOW), swab(UUID.randomUUID(), pool, NOW), swab(people.get(2), "NOSUCH-1", NOW),
                swab(people.get(2), pool, NOW))));
        assertEquals(List.of("KEPT", "KEPT", "KEPT", "already-in-tube", "not-here", "tube-unknown", "KEPT"), answers.stream()
                .map(answer -> answer.refusal() == null ? answer.outcome().name() : answer.refusal().type()).toList());
    }

    @Test
    void two_hundred_samples_take_as_many_reads_as_two() {
        assertEquals(statements(2), statements(200));
    }

    @Test
    void a_tube_of_another_site_is_unknown_and_its_person_was_not_here() {
        String theirs = SampleWorld.tube(database, other.site(), 1);
        assertThrows(TubeUnknown.class, () -> keep(swab(people.get(0), theirs, NOW)));
        UUID stranger = StayWorld.at(database, NOW, w -> SampleWorld.guest(w, other.site(), "旁人", other.bed(0)));
        assertThrows(NotHere.class, () -> keep(swab(stranger, tube(1), NOW)));
    }

    @Test
    void rooms_and_belongings_go_into_tubes_of_their_own() {
        String tube = SampleWorld.tubes(database, house.site(), 5, Contents.SURROUNDINGS, 1).get(0);
        UUID room = house.rooms().get(0).room();
        assertEquals(Outcome.KEPT, keep(new Swab(UUID.randomUUID(), Subject.ROOM, people.get(0), room, NOW, null, tube, Swab.Answers.NOTHING)).outcome());
        assertEquals(Outcome.KEPT, keep(new Swab(UUID.randomUUID(), Subject.BELONGINGS, people.get(0), null, NOW, null, tube, Swab.Answers.NOTHING)).outcome());
        assertThrows(TubeHoldsOthers.class, () -> keep(swab(people.get(0), tube, NOW)));
        assertThrows(NotHere.class, () -> keep(new Swab(UUID.randomUUID(), Subject.ROOM, null, other.rooms().get(0).room(), NOW, null, tube, Swab.Answers.NOTHING)));
    }

    @Test
    void a_closed_tube_takes_late_what_was_collected_before_and_nothing_after() {
        String tube = tube(5);
        keep(swab(people.get(0), tube, NOW));
        SampleWorld.at(database, LATER, w -> w.tubes.close(nurse(), tube, NOW.plusSeconds(600)));
        assertEquals(Outcome.KEPT, keep(swab(people.get(1), tube, NOW.plusSeconds(600))).outcome());
        assertThrows(TubeClosed.class, () -> keep(swab(people.get(2), tube, NOW.plusSeconds(601))));
        assertThrows(TubeClosed.class, () -> SampleWorld.at(database, LATER, w -> w.tubes.close(nurse(), tube, null)));
        assertThrows(TubeEmpty.class, () -> SampleWorld.at(database, LATER, w -> w.tubes.close(nurse(), tube(1), null)));
    }

    @Test
    void of_rivals_for_codes_each_gets_others() {
        List<Database.Outcome<List<String>>> outcomes = database.together(10, rival -> SampleWorld.tubes(database, house.site(), 1, Contents.PEOPLE, 20));
        assertEquals(200, outcomes.stream().flatMap(outcome -> outcome.answer().stream()).distinct().count());
    }

    @Test
    void tubes_of_a_box_keep_their_codes_and_no_code_is_on_two() {
        List<Tube> made = register("B7-0401", "B7-0405");
        assertEquals(List.of("B7-0401", "B7-0402", "B7-0403", "B7-0404", "B7-0405"), made.stream().map(Tube::code).toList());
        TubeKnown known = assertThrows(TubeKnown.class, () -> register("B7-0405", "B7-0410"));
        assertEquals(List.of("B7-0405"), known.facts().get("tubes"));
        assertEquals(10, known.facts().get("capacity"));
        assertThrows(Invalid.class, () -> register("B7-0420", "B7-0411"));
        assertEquals("capacity", assertThrows(Invalid.class, () -> SampleWorld.at(database, NOW, w -> w.tubes.make(nurse(), house.site(), 7, null, 1)))
                .fields().get(0).path());
    }

    @Test
    void the_database_itself_keeps_size_sort_site_and_people() {
        String tube = tube(1);
        Swab swab = swab(people.get(0), tube, NOW);
        keep(swab);
        assertRefused("a second place", "place = 2", tube);
        assertRefused("another size", "capacity = 5", tube);
        assertRefused("another sort", "contents = 'SURROUNDINGS'", tube);
        assertRefused("a day that is not the day", "planned_on = '2021-08-08'", tube);
        assertRefused("a make-up of the day itself", "make_up_for = collected_on", tube);
        assertRefused("half a withdrawal", "withdrawn_at = collected_at", tube);
        assertRefused("a person without a specimen", "specimen = NULL", tube);
        assertThrows(SQLException.class, () -> database.execute("UPDATE sample SET site_id = ? WHERE id = ?",
                UuidBytes.of(other.site()), UuidBytes.of(swab.id())));
    }

    private void assertRefused(String what, String change, String tube) {
        assertThrows(SQLException.class, () -> database.execute("UPDATE sample SET " + change + " WHERE tube_id = (SELECT id FROM tube WHERE code = ?)", tube), what);
    }

    private List<Tube> register(String from, String to) {
        return SampleWorld.at(database, NOW, w -> w.tubes.register(nurse(), house.site(), 10, Contents.PEOPLE, new TubeRange(from, to)));
    }

    /** What is asked beside the rows that are written. */
    private long statements(int count) {
        List<String> codes = SampleWorld.tubes(database, house.site(), 20, Contents.PEOPLE, 10);
        List<Swab> swabs = Stream.iterate(0, i -> i + 1).limit(count).map(i -> swab(people.get(i % 20), codes.get(i / 20), NOW)).toList();
        SampleWorld.at(database, LATER, w -> w.samples.keepAll(nurse(), house.site(), swabs));
        // Sent again nothing is written, and all of it is looked up.
        return SampleWorld.at(database, LATER, w -> {
            long before = Database.questions(w.stay.em);
            w.samples.keepAll(nurse(), house.site(), swabs);
            return Database.questions(w.stay.em) - before;
        });
    }

    private Answer keep(Swab swab) {
        return SampleWorld.at(database, LATER, w -> w.samples.keep(nurse(), house.site(), swab));
    }

    private String tube(int capacity) {
        return SampleWorld.tube(database, house.site(), capacity);
    }

    private long inTube(String code) {
        return database.count("SELECT COUNT(*) FROM sample s JOIN tube t ON t.id = s.tube_id WHERE t.code = ?", code);
    }
}
