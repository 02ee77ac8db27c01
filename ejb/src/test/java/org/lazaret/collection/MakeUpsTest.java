package org.lazaret.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.laboratory.LaboratoryWorld.somebody;
import static org.lazaret.sample.SampleWorld.NOW;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.access.Held;
import org.lazaret.access.Role;
import org.lazaret.casefile.CaseFiles;
import org.lazaret.casefile.MakeUpPlan;
import org.lazaret.casefile.MakeUpPlans;
import org.lazaret.casefile.Swabs;
import org.lazaret.collection.Task.What;
import org.lazaret.laboratory.LaboratoryWorld;
import org.lazaret.laboratory.SampleFacts;
import org.lazaret.laboratory.TubeFates;
import org.lazaret.protocol.Protocols;
import org.lazaret.registration.PersonRecords;
import org.lazaret.restart.Clocks;
import org.lazaret.sample.SampleWorld;
import org.lazaret.sample.Swab;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.UuidBytes;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.Stay;
import org.lazaret.stay.StayWorld;
import org.lazaret.stay.StayWorld.House;
import org.lazaret.testing.Callers;
import org.lazaret.testing.Database;
import org.lazaret.testplan.DayState;

/** Missed tests of the 9th that are made up on a named day, on the real database: a close contact of 8 August under the 8th edition. */
@ExtendWith(Database.class)
class MakeUpsTest {
    private static final LocalDate MISSED = LocalDate.parse("2021-08-09");
    private static final LocalDate MAKE_UP = LocalDate.parse("2021-08-11");
    /** 09:00 of the 10th at the site, when the 9th is over. */
    private static final Instant MORNING = Instant.parse("2021-08-10T01:00:00Z");
    private static final Instant MAKE_UP_BEGINS = Instant.parse("2021-08-10T16:00:00Z");
    private static final Instant MAKE_UP_OVER = MAKE_UP_BEGINS.plusSeconds(24 * 3600);

    private final Database database;
    private House house;
    private UUID person;
    private UUID stay;

    MakeUpsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void somebody_misses_the_test_of_the_9th() {
        house = StayWorld.house(database, SiteKind.ISOLATION, 1, 1);
        person = StayWorld.at(database, NOW, w -> SampleWorld.guest(w, house.site(), "漏采", house.bed(0)));
        stay = StayWorld.at(database, NOW, w -> w.em.createQuery("select s.id from Stay s where s.person = :person", UUID.class)
                .setParameter("person", person).getSingleResult());
        look(MORNING.minusSeconds(3600));
    }

    @Test
    void what_is_made_up_on_a_day_to_come_is_no_task_until_then_and_is_one_on_that_day() {
        assertEquals(List.of(What.OVERDUE), tasks(MORNING));
        plan(MORNING, MAKE_UP);
        assertEquals(List.of(), tasks(MORNING.plusSeconds(60)));
        assertEquals(List.of(MAKE_UP), due(MORNING.plusSeconds(60)).ahead(MORNING.plusSeconds(60)).stream().map(one -> one.on()).toList());
        assertEquals(List.of(What.OVERDUE), tasks(MAKE_UP_BEGINS));
        assertEquals(List.of(), due(MAKE_UP_BEGINS).ahead(MAKE_UP_BEGINS));
        assertEquals(List.of(What.OVERDUE), tasks(MAKE_UP_OVER), "nobody came");
        assertEquals(DayState.State.MISSED, due(MAKE_UP_OVER).tested().days().get(0).state());
    }

    @Test
    void nobody_is_told_of_it_until_the_day_of_the_make_up_is_over() {
        assertEquals(1, overdue("ended IS NULL AND verdict = 'VALID'"));
        plan(MORNING, MAKE_UP);
        assertEquals(0, overdue("ended IS NULL"));
        assertEquals(1, overdue("ended = " + MORNING.getEpochSecond() + " AND verdict = 'VALID'"));
        look(MAKE_UP_OVER.minusSeconds(1));
        assertEquals(0, overdue("ended IS NULL"));
        look(MAKE_UP_OVER);
        assertEquals(1, overdue("ended IS NULL AND onset = " + MAKE_UP_OVER.getEpochSecond() + " AND verdict = 'VALID'"));
    }

    @Test
    void a_swab_on_the_day_of_the_make_up_answers_for_the_missed_one() {
        plan(MORNING, MAKE_UP);
        String tube = SampleWorld.tube(database, house.site(), 1);
        Instant swabbed = MAKE_UP_BEGINS.plusSeconds(3600);
        CollectionWorld.at(database, swabbed, w -> w.laboratory.sample.samples.keep(somebody(), house.site(),
                SampleWorld.swab(person, tube, swabbed, Swab.Answers.makeUp(MISSED))));
        assertEquals(List.of(), tasks(swabbed.plusSeconds(60)));
        look(MAKE_UP_OVER);
        assertEquals(0, overdue("ended IS NULL AND onset < " + MAKE_UP_OVER.getEpochSecond()));
        assertThrows(TestNotMissed.class, () -> plan(swabbed.plusSeconds(60), MAKE_UP.plusDays(1)));
    }

    @Test
    void taken_back_it_is_overdue_again_at_once_and_another_day_may_be_named() {
        plan(MORNING, MAKE_UP);
        withdraw(MORNING.plusSeconds(600));
        assertEquals(List.of(What.OVERDUE), tasks(MORNING.plusSeconds(660)));
        assertEquals(1, overdue("ended IS NULL AND onset = " + MORNING.plusSeconds(600).getEpochSecond()));
        withdraw(MORNING.plusSeconds(700));
        assertEquals(2, rows(), "taken back twice changes nothing");
        plan(MORNING.plusSeconds(1200), MAKE_UP.plusDays(1));
        assertEquals(0, overdue("ended IS NULL"));
        assertEquals(3, rows());
    }

    @Test
    void another_day_takes_the_place_of_the_one_before_and_the_same_changes_nothing() {
        plan(MORNING, MAKE_UP);
        assertEquals(plan(MORNING.plusSeconds(60), MAKE_UP).id(), plan(MORNING.plusSeconds(90), MAKE_UP).id());
        assertEquals(1, rows());
        plan(MORNING.plusSeconds(120), MAKE_UP.plusDays(1));
        Due due = due(MORNING.plusSeconds(180));
        assertEquals(List.of(MAKE_UP.plusDays(1)), due.ahead(MORNING.plusSeconds(180)).stream().map(one -> one.on()).toList());
        assertEquals(List.of(MAKE_UP, MAKE_UP.plusDays(1)), due.makeUps().stream().map(one -> one.on()).toList(), "both are on record");
        assertEquals(0, overdue("ended IS NULL"));
    }

    @Test
    void as_of_a_moment_only_what_was_recorded_by_then_counts() {
        plan(MORNING, MAKE_UP);
        withdraw(MORNING.plusSeconds(600));
        assertEquals(List.of(DayState.State.MISSED, DayState.State.TO_COME, DayState.State.MISSED),
                List.of(asOf(MORNING.minusSeconds(1)), asOf(MORNING.plusSeconds(300)), asOf(MORNING.plusSeconds(600))));
    }

    @Test
    void only_a_missed_test_is_made_up_on_a_day_that_is_not_over() {
        assertThrows(TestNotMissed.class, () -> plan(MORNING, MISSED.plusDays(3), MISSED.plusDays(4)), "still to come");
        assertThrows(TestNotMissed.class, () -> plan(MORNING, MISSED.plusDays(1), MISSED.plusDays(4)), "never planned");
        assertThrows(Invalid.class, () -> plan(MORNING, MISSED));
        assertThrows(Invalid.class, () -> plan(MORNING, MISSED.plusDays(366)));
        assertThrows(Invalid.class, () -> plan(MORNING, (LocalDate) null));
        assertThrows(NotFound.class, () -> withdraw(MORNING), "nothing was planned");
        assertEquals(0, rows());
    }

    @Test
    void another_site_s_stay_is_not_found() {
        UUID elsewhere = StayWorld.house(database, SiteKind.ISOLATION, 1, 1).site();
        assertThrows(NotFound.class, () -> CollectionWorld.at(database, MORNING, w -> w.makeUps.plan(Callers.holding(Held.at(Role.NURSE, elsewhere)), stay, MISSED, MAKE_UP)));
    }

    @Test
    void of_two_who_plan_it_at_once_one_after_the_other_stands() {
        List<Database.Outcome<MakeUpPlan>> outcomes = database.together(6, rival -> plan(MORNING, MAKE_UP.plusDays(rival % 2)));
        assertTrue(outcomes.stream().allMatch(Database.Outcome::succeeded), outcomes::toString);
        assertEquals(1, due(MORNING.plusSeconds(60)).ahead(MORNING.plusSeconds(60)).size());
    }

    @Test
    void the_database_takes_no_plan_that_skips_its_turn_or_comes_before_what_was_missed() {
        plan(MORNING, MAKE_UP);
        assertRefused("make_up_plan_one_stands", 1, null, "'2021-08-12'", "NULL");
        assertRefused("make_up_plan_replaced", 3, 2, "'2021-08-12'", "NULL");
        assertRefused("make_up_plan_in_turn", 2, null, "'2021-08-12'", "NULL");
        assertRefused("make_up_plan_later", 2, 1, "'2021-08-09'", "NULL");
        assertRefused("make_up_plan_says_why", 2, 1, "NULL", "NULL");
    }

    private void assertRefused(String constraint, int seq, Integer replaces, String on, String reason) {
        Exception refused = assertThrows(Exception.class, () -> database.run(em -> em.createNativeQuery("insert into make_up_plan (id, site_id, stay_id, person_id, planned_on, seq, replaces, make_up_on, reason, recorded_at, recorded_by, recorded_by_name) select unhex(replace(uuid(), '-', '')), site_id, stay_id, person_id, planned_on, "
                + seq + ", " + replaces + ", " + on + ", " + reason + ", recorded_at, recorded_by, recorded_by_name from make_up_plan where stay_id = :stay")
                .setParameter("stay", UuidBytes.of(stay)).executeUpdate()));
        assertTrue(messages(refused).contains(constraint), () -> constraint + ": " + messages(refused));
    }

    private static String messages(Throwable thrown) {
        return thrown == null ? "" : thrown.getMessage() + " " + messages(thrown.getCause());
    }

    private MakeUpPlan plan(Instant now, LocalDate on) {
        return plan(now, MISSED, on);
    }

    private MakeUpPlan plan(Instant now, LocalDate missed, LocalDate on) {
        return CollectionWorld.at(database, now, w -> w.makeUps.plan(somebody(), stay, missed, on));
    }

    private void withdraw(Instant now) {
        CollectionWorld.at(database, now, w -> {
            w.makeUps.withdraw(somebody(), stay, MISSED, "当日不便");
            return null;
        });
    }

    private void look(Instant now) {
        CollectionWorld.at(database, now, w -> {
            w.overdue.look(house.site());
            return null;
        });
    }

    private Due due(Instant now) {
        return CollectionWorld.at(database, now, w -> w.tests.of(somebody(), person, true)).orElseThrow();
    }

    private List<What> tasks(Instant now) {
        return due(now).tasks().stream().filter(task -> task.on().equals(MISSED)).map(Task::what).toList();
    }

    /** Of the missed day, asked at the end of the 10th about an earlier moment. */
    private DayState.State asOf(Instant moment) {
        return LaboratoryWorld.at(database, MAKE_UP_BEGINS, w -> {
            var em = w.sample.stay.em;
            CaseFiles files = new CaseFiles(em, new Protocols(em), new Swabs(new PersonRecords(em), new SampleFacts(em, new TubeFates(em)), new MakeUpPlans(em)), new Clocks(em));
            return files.tests(List.of(w.sample.stay.sites.find(house.site())), List.of(em.find(Stay.class, stay)), moment).get(stay).tested().days().get(0).state();
        });
    }

    private long overdue(String which) {
        return database.count("SELECT COUNT(*) FROM episode WHERE kind = 'OVERDUE_TEST' AND site_id = ? AND " + which, (Object) UuidBytes.of(house.site()));
    }

    private long rows() {
        return database.count("SELECT COUNT(*) FROM make_up_plan WHERE stay_id = ?", (Object) UuidBytes.of(stay));
    }
}
