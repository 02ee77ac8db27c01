package org.lazaret.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.laboratory.LaboratoryWorld.somebody;
import static org.lazaret.sample.SampleWorld.NOW;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.collection.Task.What;
import org.lazaret.laboratory.LaboratoryWorld;
import org.lazaret.round.Walking;
import org.lazaret.registration.SamePeople;
import org.lazaret.sample.SampleWorld;
import org.lazaret.sample.Swab;
import org.lazaret.shared.UuidBytes;
import org.lazaret.site.Site;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.StayWorld;
import org.lazaret.stay.StayWorld.House;
import org.lazaret.testing.Database;
import org.lazaret.testing.Fired;
import org.lazaret.testplan.DayState;
import org.lazaret.testplan.Outcome;

/** Whose test is due, on the real database: close contacts of 8 August under the 8th edition, whose first test is on the 9th. */
@ExtendWith(Database.class)
class CollectionTest {
    private static final LocalDate TODAY = LocalDate.parse("2021-08-09");
    /** The end of the 9th at the site. */
    private static final Instant MIDNIGHT = Instant.parse("2021-08-09T16:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(7200);

    private final Database database;
    private final List<UUID> people = new ArrayList<>();
    private House house;

    CollectionTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void three_people_come() {
        house = StayWorld.house(database, SiteKind.ISOLATION, 4, 1);
        people.clear();
        for (int room : new int[] {3, 0, 2}) {
            people.add(StayWorld.at(database, NOW, w -> SampleWorld.guest(w, house.site(), "甲" + room, house.bed(room))));
        }
        LaboratoryWorld.at(database, NOW, w -> w.enter(LaboratoryWorld.CDC));
    }

    @Test
    void everybody_is_on_the_list_in_the_order_of_walking_with_what_is_due() {
        TestLists.TestList list = list(LATER);
        assertEquals(List.of("0001", "0003", "0004"), list.floors().stream().map(Walking.Floor::stops).flatMap(List::stream).map(stop -> stop.room().number()).toList());
        assertEquals(List.of(What.PLANNED), due(people.get(0), LATER).tasks().stream().map(Task::what).toList());
        assertEquals(new Counts(3, 0, 0, 0, 0, 0), list.counts());
        keep(people.get(0), NOW.plusSeconds(60), Swab.Answers.planned(TODAY));
        assertEquals(new Counts(2, 0, 0, 0, 1, 1), list(LATER).counts());
        assertEquals(List.of(), due(people.get(0), LATER).tasks());
    }

    @Test
    void a_positive_pool_recalls_each_member_who_is_due_at_once() {
        String tube = SampleWorld.tube(database, house.site(), 5);
        people.subList(0, 2).forEach(person -> SampleWorld.at(database, LATER, w -> w.samples.keep(somebody(), house.site(),
                SampleWorld.swab(person, tube, NOW, Swab.Answers.planned(TODAY)))));
        result(tube, Outcome.POSITIVE);
        assertEquals(new Counts(3, 0, 0, 2, 2, 0), list(LATER.plusSeconds(60)).counts());
        Due recalled = due(people.get(0), LATER.plusSeconds(60));
        UUID pooled = recalled.tasks().get(0).of();
        keep(people.get(0), LATER.plusSeconds(120), new Swab.Answers(null, null, null, pooled, null));
        assertEquals(List.of(), due(people.get(0), LATER.plusSeconds(180)).tasks());
        assertEquals(1, list(LATER.plusSeconds(180)).counts().recall());
    }

    @Test
    void how_the_planned_days_of_a_person_stand_is_told_by_one_plan() {
        String tube = keep(people.get(1), NOW, Swab.Answers.planned(TODAY));
        result(tube, Outcome.NEGATIVE);
        Due told = CollectionWorld.at(database, LATER, w -> w.tests.of(somebody(), people.get(1), false)).orElseThrow();
        assertEquals(List.of(DayState.State.MET, DayState.State.TO_COME, DayState.State.TO_COME, DayState.State.TO_COME),
                told.tested().days().stream().map(DayState::state).toList());
        assertEquals(TODAY.plusDays(13), told.tested().days().get(3).planned().date());
    }

    @Test
    void a_swab_belongs_to_the_person_whichever_record_it_was_written_to() {
        UUID twice = StayWorld.at(database, NOW, w -> SampleWorld.guest(w, house.site(), "乙", house.bed(1)));
        keep(twice, NOW.plusSeconds(60), Swab.Answers.planned(TODAY));
        assertEquals(List.of(What.PLANNED), due(people.get(0), LATER).tasks().stream().map(Task::what).toList());
        UUID mark = StayWorld.at(database, LATER, w -> same(w).mark(StayWorld.manager(), twice, people.get(0), "登记了两次").id());
        assertEquals(List.of(), due(people.get(0), LATER.plusSeconds(60)).tasks());
        StayWorld.at(database, LATER.plusSeconds(120), w -> same(w).takeBack(StayWorld.manager(), twice, mark, "不是同一人"));
        assertEquals(List.of(What.PLANNED), due(people.get(0), LATER.plusSeconds(180)).tasks().stream().map(Task::what).toList());
    }

    private static SamePeople same(StayWorld w) {
        return new SamePeople(w.em, w.sightings, w.trail, new Fired<>(), w.clock);
    }

    @Test
    void a_test_that_nobody_took_is_told_once_when_its_day_is_over_and_ends_with_the_make_up() {
        assertEquals(0, look(MIDNIGHT.minusSeconds(1)));
        assertEquals(3, look(MIDNIGHT));
        assertEquals(0, look(MIDNIGHT.plusSeconds(301)));
        assertEquals(3, overdue("ended IS NULL AND verdict = 'VALID'"));
        assertEquals(3, list(MIDNIGHT.plusSeconds(600)).counts().overdue());
        keep(people.get(0), MIDNIGHT.plusSeconds(600), MIDNIGHT.plusSeconds(900), Swab.Answers.makeUp(TODAY));
        assertEquals(2, overdue("ended IS NULL AND verdict = 'VALID'"));
        assertEquals(1, overdue("ended = " + MIDNIGHT.plusSeconds(600).getEpochSecond()));
    }

    @Test
    void a_swab_of_the_day_that_a_phone_brings_late_shows_that_it_never_was() {
        look(MIDNIGHT);
        String tube = keep(people.get(0), MIDNIGHT.minusSeconds(60), MIDNIGHT.plusSeconds(900), Swab.Answers.planned(TODAY));
        assertEquals(1, overdue("verdict = 'UNFOUNDED'"));
        LaboratoryWorld.sent(database, house.site(), MIDNIGHT.plusSeconds(1000), List.of(tube));
        CollectionWorld.at(database, MIDNIGHT.plusSeconds(9000), w -> w.laboratory.results.takeAll(somebody(), house.site(),
                List.of(LaboratoryWorld.reported(tube, Outcome.INVALID, MIDNIGHT.plusSeconds(8000)))));
        assertEquals(3, overdue("ended IS NULL AND verdict = 'VALID'"), "invalid counts as none");
    }

    @Test
    void who_has_left_is_waited_for_no_longer() {
        look(MIDNIGHT);
        CollectionWorld.at(database, MIDNIGHT.plusSeconds(700), w -> w.stay.leave(people.get(2)));
        assertEquals(2, overdue("ended IS NULL AND verdict = 'VALID'"));
        assertEquals(1, overdue("ended = " + MIDNIGHT.plusSeconds(700).getEpochSecond() + " AND verdict = 'VALID'"));
        assertEquals(0, look(MIDNIGHT.plusSeconds(2000)));
    }

    @Test
    void of_two_servers_that_look_at_once_one_tells() {
        List<Database.Outcome<Integer>> outcomes = database.together(6, rival -> look(MIDNIGHT));
        assertEquals(3, outcomes.stream().mapToInt(Database.Outcome::answer).sum(), outcomes::toString);
        assertEquals(3, overdue("ended IS NULL"));
    }

    @Test
    void lists_and_counts_take_as_many_statements_for_a_full_house_as_for_one_person() {
        House lonely = StayWorld.house(database, SiteKind.ISOLATION, 1, 1);
        StayWorld.at(database, NOW, w -> SampleWorld.guest(w, lonely.site(), "独", lonely.bed(0)));
        people.forEach(person -> keep(person, NOW, Swab.Answers.planned(TODAY)));
        keepAt(lonely.site());
        assertEquals(asked(w -> w.lists.today(somebody(), lonely.site(), true).counts().collected()),
                asked(w -> w.lists.today(somebody(), house.site(), true).counts().collected()));
        long counted = asked(w -> w.counts.today(somebody(), true).size());
        House another = StayWorld.house(database, SiteKind.ISOLATION, 1, 1);
        StayWorld.at(database, NOW, w -> SampleWorld.guest(w, another.site(), "另", another.bed(0)));
        keepAt(another.site());
        assertEquals(counted, asked(w -> w.counts.today(somebody(), true).size()));
    }

    @Test
    void who_shares_a_room_is_asked_for_the_days_of_the_one_exposed_later() {
        House family = StayWorld.house(database, SiteKind.ISOLATION, 1, 2);
        UUID mother = StayWorld.at(database, NOW, w -> w.motherAndChildIn(family, 0, TODAY.minusDays(1), TODAY)).get(0);
        List<LocalDate> days = days(mother, LATER);
        assertEquals(TODAY.plusDays(14), days.get(days.size() - 1), "day 14 of the child, and not of her own");
    }

    private List<LocalDate> days(UUID person, Instant now) {
        return CollectionWorld.at(database, now, w -> w.tests.of(somebody(), person, true)).orElseThrow().tested().days().stream()
                .map(day -> day.planned().date()).toList();
    }

    private void keepAt(UUID site) {
        UUID person = LaboratoryWorld.at(database, NOW, w -> w.sample.stay.em.createQuery("select s.person from Stay s where s.site = :site", UUID.class)
                .setParameter("site", site).getSingleResult());
        String tube = SampleWorld.tube(database, site, 1);
        SampleWorld.at(database, LATER, w -> w.samples.keep(somebody(), site, SampleWorld.swab(person, tube, NOW)));
    }

    private long asked(ToLongFunction<CollectionWorld> work) {
        return CollectionWorld.at(database, LATER, w -> {
            // Sites and rules are read once and known from then on.
            w.stay.em.createQuery("select s from Site s", Site.class).getResultList().forEach(site -> w.lists.today(somebody(), site.id(), true));
            w.stay.em.flush();
            w.stay.em.clear();
            w.stay.em.createQuery("select s from Site s", Site.class).getResultList();
            long before = Database.questions(w.stay.em);
            assertTrue(work.applyAsLong(w) > 0);
            return Database.questions(w.stay.em) - before - 1;
        });
    }

    /** @return how many were told of */
    private int look(Instant now) {
        return CollectionWorld.at(database, now, w -> {
            w.overdue.look(house.site());
            return w.told.events().stream().mapToInt(event -> event.raised().size()).sum();
        });
    }

    private long overdue(String which) {
        return database.count("SELECT COUNT(*) FROM episode WHERE kind = 'OVERDUE_TEST' AND site_id = ? AND " + which, (Object) UuidBytes.of(house.site()));
    }

    private TestLists.TestList list(Instant now) {
        return CollectionWorld.at(database, now, w -> w.lists.today(somebody(), house.site(), false));
    }

    private Due due(UUID person, Instant now) {
        return list(now).floors().stream().flatMap(floor -> floor.stops().stream()).flatMap(stop -> stop.people().stream())
                .filter(one -> one.person().equals(person)).findFirst().orElseThrow();
    }

    private String keep(UUID person, Instant at, Swab.Answers answers) {
        return keep(person, at, at.isAfter(LATER) ? at : LATER, answers);
    }

    private String keep(UUID person, Instant at, Instant sentAt, Swab.Answers answers) {
        String tube = SampleWorld.tube(database, house.site(), 1);
        CollectionWorld.at(database, sentAt, w -> w.laboratory.sample.samples.keep(somebody(), house.site(), SampleWorld.swab(person, tube, at, answers)));
        return tube;
    }

    private void result(String tube, Outcome outcome) {
        LaboratoryWorld.sent(database, house.site(), LATER, List.of(tube));
        LaboratoryWorld.at(database, LATER, w -> w.results.takeAll(somebody(), house.site(), List.of(LaboratoryWorld.reported(tube, outcome, LATER))));
    }
}
