package org.lazaret.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.manual.ManualWorld.axilla;
import static org.lazaret.manual.ManualWorld.nurse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.manual.ManualReadings.Answer;
import org.lazaret.manual.ManualReadings.Outcome;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.UuidBytes;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.Ending;
import org.lazaret.stay.StayWorld;
import org.lazaret.stay.StayWorld.House;
import org.lazaret.stay.Stays;
import org.lazaret.testing.Database;
import org.lazaret.watch.Manual;

/** Readings by thermometer on a real database: each kept once, whoever sends it how often. */
@ExtendWith(Database.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManualReadingsTest {
    private static final Instant NOW = StayWorld.NOW;
    private static final Instant LATER = NOW.plusSeconds(3600);

    private final Database database;
    private House house;
    private House other;
    private int next;

    ManualReadingsTest(Database database) {
        this.database = database;
    }

    @BeforeAll
    void two_houses() {
        house = StayWorld.house(database, SiteKind.ISOLATION, 40, 1);
        other = StayWorld.house(database, SiteKind.ISOLATION, 2, 1);
    }

    @Test
    void the_same_again_is_kept_once_and_says_so() {
        Measurement measured = new Measurement(UUID.randomUUID(), guest(), 3840, Method.EAR, NOW.plusSeconds(60).plusMillis(400),
                Set.of(Symptom.SORE_THROAT, Symptom.COUGH), "头晕", false, null, null);
        assertEquals(Outcome.KEPT, keep(measured).outcome());
        Answer again = keep(measured);
        assertEquals(Outcome.REPEATED, again.outcome());
        assertEquals(measured, again.kept().measured());
        assertEquals(1, rows(measured.person()));
    }

    @Test
    void another_reading_under_the_same_id_is_refused_with_what_is_kept() {
        Measurement measured = axilla(guest(), 3670, NOW);
        keep(measured);
        Measurement otherwise = new Measurement(measured.id(), measured.person(), 3680, Method.AXILLA, NOW, Set.of(Symptom.NONE), null, false, null, null);
        ManualReadingDiffers differs = assertThrows(ManualReadingDiffers.class, () -> keep(otherwise));
        assertEquals(measured, differs.facts().get("kept"));
        assertEquals(1, rows(measured.person()));
    }

    @Test
    void an_id_of_another_site_is_refused_without_a_word_about_it() {
        UUID stranger = ManualWorld.at(database, NOW, w -> w.guest(other.site(), "旁人", other.bed(0)));
        Measurement theirs = axilla(stranger, 3670, NOW);
        ManualWorld.at(database, LATER, w -> w.readings.keep(nurse(), other.site(), theirs));
        ManualReadingDiffers differs = assertThrows(ManualReadingDiffers.class, () -> keep(theirs));
        assertEquals(null, differs.facts().get("kept"));
    }

    @Test
    void of_twenty_phones_that_send_the_same_one_keeps_it() {
        Measurement measured = axilla(guest(), 3670, NOW);
        List<Outcome> outcomes = database.together(20, rival -> keep(measured).outcome()).stream().map(Database.Outcome::answer).toList();
        assertEquals(1, outcomes.stream().filter(Outcome.KEPT::equals).count());
        assertEquals(19, outcomes.stream().filter(Outcome.REPEATED::equals).count());
        assertEquals(1, rows(measured.person()));
    }

    @Test
    void of_a_floor_what_is_refused_does_not_hold_up_the_rest() {
        UUID there = guest();
        List<Measurement> floor = List.of(axilla(there, 3670, NOW), axilla(there, 8340 - 3000, NOW), axilla(UUID.randomUUID(), 3670, NOW),
                axilla(there, 3680, NOW.minusSeconds(1)), axilla(there, 3660, NOW.plusSeconds(600)));
        List<Answer> answers = ManualWorld.at(database, LATER, w -> w.readings.keepAll(nurse(), house.site(), floor));
        assertEquals(List.of("KEPT", "implausible-temperature", "not-staying", "not-staying", "KEPT"), answers.stream()
                .map(answer -> answer.refusal() == null ? answer.outcome().name() : answer.refusal().type()).toList());
        assertEquals(2, rows(there));
    }

    @Test
    void a_floor_of_two_hundred_takes_as_many_reads_as_one_of_two() {
        List<UUID> people = List.of(guest(), guest(), guest(), guest());
        assertEquals(statements(people, 2), statements(people, 200));
    }

    @Test
    void who_has_left_was_not_measured_afterwards() {
        UUID person = guest();
        ManualWorld.at(database, NOW.plusSeconds(600), w -> {
            UUID stay = w.stay.em.createQuery("select s.id from Stay s where s.person = :p", UUID.class).setParameter("p", person).getSingleResult();
            w.stay.stays.end(StayWorld.manager(), stay, new Stays.EndingDraft(Ending.TRANSFERRED, "期满", null), null);
            return w.stay.stays.depart(StayWorld.manager(), stay, false, null);
        });
        assertEquals(Outcome.KEPT, keep(axilla(person, 3670, NOW.plusSeconds(599))).outcome());
        assertThrows(NotStaying.class, () -> keep(axilla(person, 3670, NOW.plusSeconds(600))));
    }

    @Test
    void a_correction_withdraws_the_mistake_once_and_tells_both_people() {
        UUID mistaken = guest();
        UUID right = guest();
        Measurement wrong = axilla(mistaken, 3840, NOW.plusSeconds(60));
        keep(wrong);
        Measurement corrected = new Measurement(UUID.randomUUID(), right, 3840, Method.AXILLA, NOW.plusSeconds(120), Set.of(), null, false,
                wrong.id(), "记到了隔壁");
        Map<UUID, Long> told = ManualWorld.at(database, LATER, w -> {
            w.readings.keep(nurse(), house.site(), corrected);
            return w.fired.events().stream().collect(Collectors.toMap(ManualKept::person, ManualKept::at));
        });
        assertEquals(Map.of(mistaken, wrong.measuredAt().getEpochSecond(), right, corrected.measuredAt().getEpochSecond()), told);
        assertEquals(Map.of(right, List.of(new Manual(corrected.measuredAt().getEpochSecond(), 3840))), standing(mistaken, right));
        Measurement second = new Measurement(UUID.randomUUID(), right, 3850, Method.AXILLA, NOW, Set.of(), null, false, wrong.id(), "再改");
        assertEquals(corrected.id(), assertThrows(ManualReadingCorrected.class, () -> keep(second)).facts().get("by"));
        assertEquals(List.of(corrected.id()), ManualWorld.at(database, LATER, w -> w.history.of(nurse(), mistaken, 10, false)).readings().stream()
                .map(ManualHistory.Told::correctedBy).toList());
    }

    @Test
    void what_was_measured_is_told_with_symptoms_and_author_in_as_many_statements_for_thirty_as_for_one() {
        UUID once = guest();
        UUID often = guest();
        keep(axilla(once, 3670, NOW.plusSeconds(60)));
        for (int minute = 1; minute <= 30; minute++) {
            keep(axilla(often, 3600 + minute, NOW.plusSeconds(60 * minute)));
        }
        assertEquals(history(once, 1), history(often, 30));
    }

    private long history(UUID person, int many) {
        return ManualWorld.at(database, LATER, w -> {
            long before = Database.questions(w.stay.em);
            ManualHistory.History told = w.history.of(nurse(), person, 100, true);
            long after = Database.questions(w.stay.em);
            assertEquals(many, told.readings().stream().filter(one -> one.reading().measured().symptoms().equals(Set.of(Symptom.NONE))).count());
            assertEquals(3730, told.feverLine());
            return after - before - 1;
        });
    }

    @Test
    void nothing_of_another_site_is_corrected_from_here() {
        Measurement unknown = new Measurement(UUID.randomUUID(), guest(), 3670, Method.AXILLA, NOW, Set.of(), null, false, UUID.randomUUID(), "写错");
        assertEquals("invalid", assertThrows(Invalid.class, () -> keep(unknown)).type());
    }

    @Test
    void a_broken_thermometer_is_kept_and_is_neither_a_temperature_nor_a_check() {
        UUID person = guest();
        keep(new Measurement(UUID.randomUUID(), person, 5200, Method.FOREHEAD, NOW, Set.of(), null, true, null, null));
        assertEquals(1, rows(person));
        assertEquals(Map.of(), standing(person));
        assertTrue(checks(NOW).stream().noneMatch(check -> check.person().equals(person) && check.state() == CheckState.LATE));
    }

    @Test
    void a_check_stands_for_each_who_stayed_and_is_found_in_two_statements() {
        UUID measured = guest();
        UUID forgotten = guest();
        keep(axilla(measured, 3670, NOW.plusSeconds(1)));
        Instant evening = Instant.parse("2021-08-09T10:00:00Z");
        Map<UUID, CheckState> morning = checks(evening).stream().collect(Collectors.toMap(Checks.Check::person, Checks.Check::state));
        assertEquals(CheckState.LATE, morning.get(measured));
        assertEquals(CheckState.NOT_EXPECTED, morning.get(forgotten), "admitted during the morning");
        CheckSlot slot = ManualWorld.at(database, evening, w -> w.checks.slots(w.stay.sites.find(house.site()), LocalDate.parse("2021-08-09")).get(1));
        assertEquals(CheckState.MISSED, ManualWorld.at(database, evening, w -> w.checks.of(house.site(), slot, evening)).stream()
                .filter(check -> check.person().equals(forgotten)).findFirst().orElseThrow().state());
        assertEquals(2L, (long) ManualWorld.at(database, evening, w -> asked(w, () -> w.checks.of(house.site(), slot, evening))));
    }

    private List<Checks.Check> checks(Instant now) {
        return ManualWorld.at(database, now, w -> w.checks.of(house.site(),
                w.checks.slots(w.stay.sites.find(house.site()), LocalDate.parse("2021-08-09")).get(0), now));
    }

    private long statements(List<UUID> people, int count) {
        List<Measurement> floor = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            floor.add(axilla(people.get(i % people.size()), 3670, NOW.plusSeconds(i)));
        }
        return ManualWorld.at(database, LATER, w -> asked(w, () -> {
            ManualBook.locked(w.stay.em, house.site(), floor);
        }));
    }

    private static long asked(ManualWorld world, Runnable work) {
        long before = Database.questions(world.stay.em);
        work.run();
        return Database.questions(world.stay.em) - before - 1;
    }

    private Map<UUID, List<Manual>> standing(UUID... people) {
        return ManualWorld.at(database, LATER, w -> w.readings.standing(house.site(), List.of(people), NOW.minusSeconds(86_400).getEpochSecond(),
                LATER.getEpochSecond()));
    }

    private Answer keep(Measurement measured) {
        return ManualWorld.at(database, LATER, w -> w.readings.keep(nurse(), house.site(), measured));
    }

    private synchronized UUID guest() {
        int room = next++;
        return ManualWorld.at(database, NOW, w -> w.guest(house.site(), "住客" + room, house.bed(room)));
    }

    private long rows(UUID person) {
        return database.count("SELECT COUNT(*) FROM manual_reading WHERE person_id = ?", UuidBytes.of(person));
    }
}
