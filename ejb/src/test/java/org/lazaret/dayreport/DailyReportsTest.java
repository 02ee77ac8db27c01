package org.lazaret.dayreport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.dayreport.DayWorld.MIDNIGHT;
import static org.lazaret.dayreport.DayWorld.NINTH;
import static org.lazaret.dayreport.DayWorld.manager;
import static org.lazaret.sample.SampleWorld.swab;
import static org.lazaret.stay.StayWorld.NOW;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.access.Held;
import org.lazaret.access.Role;
import org.lazaret.dayreport.DailyReport.Change;
import org.lazaret.dayreport.DailyReports.Asked;
import org.lazaret.dayreport.DailyReports.Listed;
import org.lazaret.dayreport.DailyReports.Named;
import org.lazaret.laboratory.LaboratoryWorld;
import org.lazaret.protocol.RiskClass;
import org.lazaret.sample.SampleWorld;
import org.lazaret.shared.Invalid;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.StayWorld;
import org.lazaret.stay.StayWorld.House;
import org.lazaret.stay.Stays;
import org.lazaret.testing.Callers;
import org.lazaret.testing.Database;
import org.lazaret.testplan.Outcome;
import org.lazaret.transfer.Transfers.Word;

/**
 * 9 August on the real database, by hand. At 10:24 four close contacts came to a house of ten rooms; the first was swabbed and
 * negative, has a confirmed fever and was measured at 17:30; the second was sent to another house at 12:24 and arrived there at
 * 13:24; the third left by hand at 14:24; the fourth has a silent patch, and a fever of which late readings said after midnight that it
 * had ended before. At 01:00 of the next day somebody wrote down a fifth, who had come at 23:30.
 */
@ExtendWith(Database.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DailyReportsTest {
    private static final Instant NEXT_MORNING = NOW.plusSeconds(24 * 3600);
    private static final Instant AFTER_MIDNIGHT = MIDNIGHT.plusSeconds(3600);

    private final Database database;
    private final List<UUID> people = new ArrayList<>();
    private House house;
    private House other;

    DailyReportsTest(Database database) {
        this.database = database;
    }

    @BeforeAll
    void a_day_passes() {
        house = StayWorld.house(database, SiteKind.ISOLATION, 10, 1);
        other = StayWorld.house(database, SiteKind.ISOLATION, 2, 1);
        for (int room = 0; room < 4; room++) {
            int bed = room;
            people.add(DayWorld.at(database, NOW, w -> SampleWorld.guest(w.stay, house.site(), "日报" + bed, house.bed(bed))));
        }
        String tube = SampleWorld.tube(database, house.site(), 1);
        LaboratoryWorld.at(database, NOW, w -> w.enter(LaboratoryWorld.CDC));
        done(NOW.plusSeconds(600), w -> w.collection.laboratory.sample.samples.keep(SampleWorld.nurse(), house.site(), swab(people.get(0), tube, NOW.plusSeconds(600))));
        LaboratoryWorld.sent(database, house.site(), NOW.plusSeconds(1200), List.of(tube));
        done(NOW.plusSeconds(7200), w -> w.sent(house.site(), people.get(1), other.site(), other.bed(0), NOW.plusSeconds(7200)));
        done(NOW.plusSeconds(10_800), w -> w.journeys.arrive(manager(other.site()), open(w, people.get(1)), new Word(null, null), null));
        done(NOW.plusSeconds(14_400), w -> w.stay.leave(people.get(2)));
        done(NOW.plusSeconds(18_000), w -> w.fever(house.site(), people.get(0), NOW.plusSeconds(17_000), NOW.plusSeconds(18_000)));
        done(NOW.plusSeconds(18_000), w -> w.fever(house.site(), people.get(3), NOW.plusSeconds(16_500), null));
        done(NOW.plusSeconds(18_000), w -> w.silence(house.site(), people.get(3), NOW.plusSeconds(16_000)));
        done(Instant.parse("2021-08-09T09:30:00Z"), w -> w.measured(house.site(), people.get(0), Instant.parse("2021-08-09T09:30:00Z")));
        done(AFTER_MIDNIGHT, w -> {
            UUID late = w.stay.person(house.site(), "日报迟录");
            w.stay.stays.admit(StayWorld.manager(), house.site(), new Stays.Admission(late, w.stay.ordered(house.site(), late, RiskClass.CLOSE_CONTACT), house.bed(5), null),
                    Instant.parse("2021-08-09T15:30:00Z"));
        });
        done(AFTER_MIDNIGHT, w -> w.judgedAgain(people.get(3), Instant.parse("2021-08-09T14:00:00Z"), "VALID"));
        done(AFTER_MIDNIGHT.plusSeconds(60), w -> w.collection.laboratory.results.takeAll(SampleWorld.nurse(), house.site(),
                List.of(LaboratoryWorld.reported(tube, Outcome.NEGATIVE, AFTER_MIDNIGHT))));
    }

    @Test
    void the_balance_of_the_day_comes_out_even() {
        DailyReport report = morning(w -> w.ninth(house.site()));
        assertEquals(List.of(0, 5, 2, 3), counts(report, Figure.PRESENT_AT_START, Figure.CAME_IN, Figure.WENT_OUT, Figure.PRESENT_AT_END));
        assertEquals(List.of(5, 0, 1, 1), counts(report, Figure.IN_ADMITTED, Figure.IN_TRANSFERRED, Figure.OUT_TO_SITE, Figure.OUT_ELSEWHERE));
        assertEquals(List.of(3, 3, 0), counts(report, Figure.CLASS_CLOSE_CONTACT, Figure.ZONE_CONTAMINATED, Figure.ZONE_NONE));
        assertTrue(report.even());
        assertTrue(report.day().isOver());
    }

    @Test
    void the_other_house_has_them_by_transfer() {
        DailyReport report = morning(w -> w.ninth(other.site()));
        assertEquals(List.of(0, 1, 0, 1, 0, 1), counts(report, Figure.PRESENT_AT_START, Figure.CAME_IN, Figure.WENT_OUT, Figure.PRESENT_AT_END, Figure.IN_ADMITTED,
                Figure.IN_TRANSFERRED));
    }

    @Test
    void the_next_day_begins_with_those_with_whom_the_last_one_ended() {
        DailyReport ninth = morning(w -> w.ninth(house.site()));
        DailyReport tenth = morning(w -> w.report(house.site(), new Asked(null, null)));
        assertEquals(keys(ninth, Figure.PRESENT_AT_END), keys(tenth, Figure.PRESENT_AT_START));
        assertFalse(tenth.day().isOver());
        assertEquals(Map.of(), tenth.changes());
    }

    @Test
    void what_was_told_after_midnight_is_counted_and_shown_as_a_change() {
        DailyReport report = morning(w -> w.ninth(house.site()));
        assertEquals(new Change(1, 0), report.changes().get(Figure.CAME_IN));
        assertEquals(new Change(1, 0), report.changes().get(Figure.PRESENT_AT_END));
        assertEquals(new Change(1, 0), report.changes().get(Figure.SAMPLES_NEGATIVE));
        assertEquals(new Change(0, 1), report.changes().get(Figure.SAMPLES_AWAITED));
        assertNull(report.changes().get(Figure.WENT_OUT));
    }

    @Test
    void the_report_as_it_was_recorded_at_midnight_can_be_had_again() {
        DailyReport asked = morning(w -> w.report(house.site(), new Asked(NINTH, MIDNIGHT)));
        DailyReport then = DayWorld.at(database, MIDNIGHT, w -> w.ninth(house.site()));
        assertEquals(List.of(0, 4, 2, 2, 1, 0), counts(asked, Figure.PRESENT_AT_START, Figure.CAME_IN, Figure.WENT_OUT, Figure.PRESENT_AT_END, Figure.SAMPLES_AWAITED,
                Figure.SAMPLES_NEGATIVE));
        for (Figure figure : Figure.values()) {
            if (figure.isToldAsOf()) {
                assertEquals(then.lists().get(figure), asked.lists().get(figure), figure.name());
            } else {
                assertNull(asked.count(figure), figure.name());
            }
        }
    }

    @Test
    void the_day_in_progress_is_told_as_of_a_moment_within_it() {
        DailyReport noon = morning(w -> w.report(house.site(), new Asked(NINTH, NOW.plusSeconds(9000))));
        assertEquals(List.of(4, 1, 3), counts(noon, Figure.CAME_IN, Figure.WENT_OUT, Figure.PRESENT_AT_END));
        assertFalse(noon.day().isOver());
    }

    @Test
    void fevers_and_silence_are_told_as_they_were_judged() {
        DailyReport report = morning(w -> w.ninth(house.site()));
        assertEquals(List.of(1, 2, 1, 1), counts(report, Figure.FEVER_CONFIRMED, Figure.FEVER_BEGUN, Figure.FEVER_UNDER_WAY, Figure.SILENT_PATCH));
        assertEquals(new Change(0, 1), report.changes().get(Figure.FEVER_UNDER_WAY));
        assertEquals(2, morning(w -> w.report(house.site(), new Asked(NINTH, MIDNIGHT))).count(Figure.FEVER_UNDER_WAY));
    }

    @Test
    void checks_are_due_of_who_was_there_all_the_time_and_of_nobody_else() {
        DailyReport report = morning(w -> w.ninth(house.site()));
        assertEquals(report.count(Figure.CHECKS_DUE), counts(report, Figure.CHECKS_DONE, Figure.CHECKS_LATE, Figure.CHECKS_MISSED, Figure.CHECKS_OPEN).stream().mapToInt(n -> n).sum());
        assertEquals(List.of(2, 1, 1), counts(report, Figure.CHECKS_DUE, Figure.CHECKS_DONE, Figure.CHECKS_MISSED), "the evening check of the two who stayed");
    }

    @Test
    void the_first_planned_day_asks_everybody_and_the_day_after_knows_who_is_overdue() {
        DailyReport report = morning(w -> w.ninth(house.site()));
        assertEquals(List.of(5, 1, 4, 2), counts(report, Figure.TESTS_DUE, Figure.TESTS_DONE, Figure.TESTS_NOT_DONE, Figure.TESTS_OVERDUE));
        assertEquals(2, DayWorld.at(database, NEXT_MORNING, w -> w.collection.counts.today(manager(house.site()), false)).get(0).counts().overdue(),
                "as many as the list of tests has the next morning");
    }

    @Test
    void a_missed_test_that_is_made_up_on_a_day_to_come_is_not_overdue_until_that_day_is_over() {
        House other = StayWorld.house(database, SiteKind.ISOLATION, 1, 1);
        StayWorld.at(database, NOW, w -> w.admitted(other.site(), "补采", other.bed(0)));
        assertEquals(1, overdue(other.site(), NINTH, NEXT_MORNING));
        DayWorld.at(database, NEXT_MORNING, w -> w.collection.makeUps.plan(StayWorld.manager(), w.em.createQuery("select s.id from Stay s where s.site = :site", UUID.class)
                .setParameter("site", other.site()).getSingleResult(), NINTH, NINTH.plusDays(2)));
        assertEquals(0, overdue(other.site(), NINTH.plusDays(1), NEXT_MORNING.plusSeconds(60)), "while the day lasts, as the list of tests says it");
        Instant later = NEXT_MORNING.plusSeconds(3 * 86_400);
        assertEquals(List.of(1, 0, 1), List.of(overdue(other.site(), NINTH, later), overdue(other.site(), NINTH.plusDays(1), later), overdue(other.site(), NINTH.plusDays(2), later)));
    }

    private int overdue(UUID site, LocalDate day, Instant now) {
        return DayWorld.at(database, now, w -> w.report(site, new Asked(day, null))).count(Figure.TESTS_OVERDUE);
    }

    @Test
    void rooms_stand_as_their_chain_of_states_says() {
        DailyReport report = morning(w -> w.ninth(house.site()));
        assertEquals(List.of(10, 5, 0, 3, 2, 0), counts(report, Figure.ROOMS_ALL, Figure.ROOMS_CLEAN, Figure.ROOMS_RESERVED, Figure.ROOMS_OCCUPIED, Figure.ROOMS_IN_TURNOVER,
                Figure.ROOMS_OUT_OF_SERVICE));
        assertEquals(2, morning(w -> w.report(house.site(), new Asked(NINTH, MIDNIGHT))).count(Figure.ROOMS_OCCUPIED));
    }

    @Test
    void every_list_has_as_many_rows_as_its_figure_says_whatever_its_parts() {
        for (Asked asked : List.of(new Asked(NINTH, null), new Asked(NINTH, MIDNIGHT), new Asked(null, null))) {
            for (Figure figure : Figure.values()) {
                if (asked.knownBy() == null || figure.isToldAsOf()) {
                    int told = morning(w -> w.report(house.site(), asked)).count(figure);
                    assertEquals(told, walked(asked, figure).size(), figure + " " + asked);
                }
            }
        }
    }

    @Test
    void a_figure_that_cannot_be_told_as_of_then_has_no_list_of_then() {
        assertThrows(Invalid.class, () -> morning(w -> w.reports.list(manager(house.site()), house.site(), new Asked(NINTH, MIDNIGHT), Figure.ZONE_CLEAN, null, 10)));
    }

    @Test
    void a_list_names_people_and_rooms_and_leaves_a_trace() {
        long before = database.count("SELECT COUNT(*) FROM audit_entry WHERE action = 'daily-report-listed'");
        Listed listed = morning(w -> w.reports.list(manager(house.site()), house.site(), new Asked(NINTH, null), Figure.SAMPLES_NEGATIVE, null, 10));
        Named row = listed.items().get(0);
        assertEquals(List.of("日报0", "0001", "NEGATIVE"), List.of(row.name().full(), row.room(), row.line().word()));
        assertEquals(before + 1, database.count("SELECT COUNT(*) FROM audit_entry WHERE action = 'daily-report-listed'"));
    }

    @Test
    void the_command_centre_has_the_figures_on_the_table_file_and_no_list() {
        assertEquals(Map.of(), morning(w -> w.reports.book(Callers.holding(Held.in(Role.COMMAND_CENTRE, "4302")), house.site(), new Asked(NINTH, null))).rows());
        assertEquals(3, morning(w -> w.reports.book(manager(house.site()), house.site(), new Asked(NINTH, null))).rows().get(Figure.PRESENT_AT_END).size());
    }

    @Test
    void all_sites_are_told_in_one_go_and_as_each_is_by_itself() {
        Map<UUID, DailyReport> all = new TreeMap<>();
        morning(w -> w.reports.all(Callers.holding(Held.in(Role.COMMAND_CENTRE, "4302")), NINTH, false)).forEach(one -> all.put(one.site().id(), one.report()));
        for (House each : List.of(house, other)) {
            assertEquals(morning(w -> w.ninth(each.site())).lists(), all.get(each.site()).lists());
        }
    }

    @Test
    void many_people_take_as_many_statements_as_few() {
        House few = full(4);
        House many = full(40);
        assertEquals(statements(few), statements(many));
        assertTrue(statements(few) > 5, "nothing was counted");
    }

    private House full(int people) {
        House built = StayWorld.house(database, SiteKind.ISOLATION, people, 1);
        String tube = SampleWorld.tube(database, built.site(), 100 > people ? 20 : 1);
        for (int room = 0; room < people; room++) {
            int bed = room;
            UUID person = DayWorld.at(database, NOW, w -> SampleWorld.guest(w.stay, built.site(), "满" + people + "住" + bed, built.bed(bed)));
            if (room < 20) {
                done(NOW, w -> w.collection.laboratory.sample.samples.keep(SampleWorld.nurse(), built.site(), swab(person, tube, NOW)));
            }
            done(NOW.plusSeconds(60), w -> w.fever(built.site(), person, NOW, null));
        }
        return built;
    }

    private long statements(House of) {
        return DayWorld.at(database, NEXT_MORNING, w -> {
            long before = Database.questions(w.em);
            assertEquals(of.rooms().size(), w.ninth(of.site()).count(Figure.PRESENT_AT_END));
            w.reports.list(manager(of.site()), of.site(), new Asked(NINTH, null), Figure.PRESENT_AT_END, null, 200);
            return Database.questions(w.em) - before;
        });
    }

    private List<Named> walked(Asked asked, Figure figure) {
        List<Named> rows = new ArrayList<>();
        String after = null;
        Listed part;
        do {
            String from = after;
            part = morning(w -> w.reports.list(manager(house.site()), house.site(), asked, figure, from, 2));
            List<Named> shown = part.items().subList(0, Math.min(2, part.items().size()));
            rows.addAll(shown);
            after = shown.isEmpty() ? null : shown.get(shown.size() - 1).line().key();
        } while (part.items().size() > 2);
        assertEquals(part.total(), rows.size());
        return rows;
    }

    private static UUID open(DayWorld world, UUID person) {
        return world.em.createQuery("select t.id from Transfer t where t.person = :person", UUID.class).setParameter("person", person).getSingleResult();
    }

    private void done(Instant at, Consumer<DayWorld> work) {
        DayWorld.at(database, at, w -> {
            work.accept(w);
            return null;
        });
    }

    private <T> T morning(Function<DayWorld, T> work) {
        return DayWorld.at(database, NEXT_MORNING, work);
    }

    private static List<Integer> counts(DailyReport report, Figure... figures) {
        return List.of(figures).stream().map(report::count).toList();
    }

    private static List<String> keys(DailyReport report, Figure figure) {
        return report.lists().get(figure).stream().map(Line::key).toList();
    }
}
