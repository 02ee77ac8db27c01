package org.lazaret.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.people.World.HERE;
import static org.lazaret.people.World.NOW;
import static org.lazaret.people.World.managerAt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.access.Role;
import org.lazaret.access.SiteScope;
import org.lazaret.identity.BirthDate;
import org.lazaret.identity.DocumentType;
import org.lazaret.identity.IdentityDocument;
import org.lazaret.identity.PersonName;
import org.lazaret.identity.Phone;
import org.lazaret.identity.Sex;
import org.lazaret.registration.Registrations.Newcomer;
import org.lazaret.shared.Forbidden;
import org.lazaret.shared.Ids;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.StaleVersion;
import org.lazaret.testing.Database;

@ExtendWith(Database.class)
class PeopleTest {
    private Database database;
    private SiteScope site;

    /** A site of its own for each test, so that lists are empty at the start. */
    @BeforeEach
    void open(Database fresh) {
        database = fresh;
        site = new SiteScope(Ids.next(), HERE.divisionCode());
        database.run(em -> World.build(em, site));
    }

    @Test
    void finds_by_name_pinyin_initials_and_whole_numbers() {
        Newcomer chen = Newcomer.of(facts("陈桂花", "13800138111"), passport("E30000001"));
        UUID id = in(w -> w.registrations.create(managerAt(site), site, chen, null)).id();
        recorded("李国强");
        for (String text : List.of("陈桂", "桂花", "chengui", "Chen Gui", "cgh", "13800138111", "138 0013 8111", "E30000001", "e30000001")) {
            assertEquals(List.of(id), found(text), text);
        }
        for (String text : List.of("gh", "E3000", "1380013", "%", "_", "!", "王", "0")) {
            assertEquals(List.of(), found(text), text);
        }
    }

    @Test
    void pages_are_complete_in_order_and_without_repetition() {
        fill(25);
        List<ListedPerson> seen = new ArrayList<>();
        PeopleQuery.Position next = null;
        do {
            PeopleQuery query = new PeopleQuery(null, false, next == null ? null : PeopleQuery.Position.parse(next.text()), 10);
            People.Found page = in(w -> w.people.list(managerAt(site), site, query, false));
            seen.addAll(page.rows());
            next = page.next();
        } while (next != null);
        assertEquals(25, seen.stream().map(ListedPerson::id).distinct().count());
        assertEquals(seen.stream().map(ListedPerson::pinyin).sorted().toList(), seen.stream().map(ListedPerson::pinyin).toList());
    }

    @Test
    void a_page_costs_the_same_statements_whatever_its_size() {
        fill(5);
        long few = statements(5);
        fill(60);
        assertEquals(few, statements(65));
        assertEquals(1, few);
    }

    @Test
    void a_role_that_needs_figures_only_sees_initials_and_no_numbers() {
        fill(1);
        People.Found found = in(w -> w.people.list(World.at(site, Role.COMMAND_CENTRE), site, new PeopleQuery(null, false, null, 10), false));
        assertEquals("CY", found.sight().name(PersonName.of("陈一")));
        assertEquals("CY", found.sight().englishName(PersonName.of("陈一")));
        assertEquals("138****8111", found.sight().phone(Phone.parse("phone", "13800138111")));
        assertTrue(in(w -> w.people.unmasked(World.at(site, Role.COMMAND_CENTRE), found.rows().get(0).id(), "tracing")).sight().names());
    }

    @Test
    void another_sites_person_is_not_found_by_any_door() {
        UUID person = recorded("陈不见");
        SiteScope other = new SiteScope(Ids.next(), "430202001001");
        assertThrows(NotFound.class, () -> in(w -> w.people.page(managerAt(other), person, false)));
        assertThrows(NotFound.class, () -> in(w -> w.people.history(managerAt(other), person, false)));
        assertThrows(NotFound.class, () -> in(w -> w.people.unmasked(managerAt(other), person, "curious")));
        assertThrows(NotFound.class, () -> in(w -> w.corrections.correct(managerAt(other), person, 0, PersonFacts.named("陈"), "x", null)));
        assertThrows(NotFound.class, () -> in(w -> w.care.of(managerAt(other), person, false)));
        assertThrows(NotFound.class, () -> in(w -> w.people.list(managerAt(other), site, new PeopleQuery(null, false, null, 10), false)));
        assertThrows(NotFound.class, () -> in(w -> w.people.page(managerAt(other), Ids.next(), false)));
    }

    @Test
    void who_has_left_is_read_and_not_changed() {
        UUID person = recorded("陈已走");
        database.run(em -> new World(em).sightings.end(person, site.site(), NOW.plusSeconds(60)));
        assertEquals("陈已走", in(w -> w.people.page(managerAt(site), person, false)).person().name().full());
        assertThrows(Forbidden.class, () -> in(w -> w.corrections.correct(managerAt(site), person, 0, PersonFacts.named("陈"), "x", null)));
        assertEquals(0, in(w -> w.people.list(managerAt(site), site, new PeopleQuery("陈已走", false, null, 10), false)).rows().size());
        assertEquals(1, in(w -> w.people.list(managerAt(site), site, new PeopleQuery("陈已走", true, null, 10), false)).rows().size());
    }

    @Test
    void a_correction_leaves_what_was_what_became_who_and_why() {
        UUID person = recorded("陈贵花");
        in(w -> w.corrections.correct(managerAt(site), person, 0, facts("陈桂花", "13800138222"), "her card says so", NOW.minus(Duration.ofHours(2))));
        List<PersonRevision> history = in(w -> w.people.history(managerAt(site), person, false)).revisions();
        assertEquals(2, history.size());
        assertEquals(List.of(new PersonChange("name.full", "陈贵花", "陈桂花"), new PersonChange("phone", null, "+8613800138222")),
                history.get(0).changes());
        assertEquals("her card says so", history.get(0).reason());
        assertEquals(NOW.minus(Duration.ofHours(2)), history.get(0).occurrence().occurredAt());
        assertEquals(NOW, history.get(0).occurrence().recordedAt());
        assertNull(history.get(1).reason());
    }

    @Test
    void a_new_name_needs_a_reason_and_a_new_telephone_does_not() {
        UUID person = recorded("陈无故");
        assertThrows(Invalid.class, () -> in(w -> w.corrections.correct(managerAt(site), person, 0, facts("陈有故", null), " ", null)));
        in(w -> w.corrections.correct(managerAt(site), person, 0, facts("陈无故", "13800138333"), null, null));
        assertEquals(2, in(w -> w.people.history(managerAt(site), person, false)).revisions().size());
    }

    @Test
    void of_two_who_correct_the_same_version_the_second_is_told_what_stands() {
        UUID person = recorded("陈旧");
        List<Database.Outcome<Person>> outcomes = database.together(6, n -> in(w ->
                w.corrections.correct(managerAt(site), person, 0, facts("陈新", "1380013844" + n), "moved", null)));
        assertEquals(1, outcomes.stream().filter(Database.Outcome::succeeded).count());
        assertEquals(5, outcomes.stream().filter(o -> o.thrown() instanceof StaleVersion).count());
        assertEquals(2, in(w -> w.people.history(managerAt(site), person, false)).revisions().size());
    }

    @Test
    void a_correction_is_not_backdated_beyond_the_limit_of_the_protocol() {
        UUID person = recorded("陈早");
        assertThrows(Invalid.class, () -> in(w -> w.corrections.correct(managerAt(site), person, 0, facts("陈早", "13800138555"),
                null, NOW.minus(Duration.ofHours(73)))));
    }

    private long statements(int rows) {
        return database.call(em -> {
            Statistics statistics = em.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
            statistics.setStatisticsEnabled(true);
            statistics.clear();
            assertEquals(rows, new World(em).people.list(managerAt(site), site, new PeopleQuery(null, false, null, 200), false).rows().size());
            return statistics.getPrepareStatementCount();
        });
    }

    private void fill(int people) {
        database.run(em -> {
            World w = new World(em);
            for (int i = 0; i < people; i++) {
                Person person = new Person(facts("陈" + (char) ('一' + i), "13800138111"), false, NOW, Ids.next());
                em.persist(person);
                w.sightings.begin(person.id(), site, NOW);
            }
        });
    }

    private List<UUID> found(String text) {
        return in(w -> w.people.list(managerAt(site), site, new PeopleQuery(text, false, null, 50), false)).rows().stream()
                .map(ListedPerson::id).toList();
    }

    private UUID recorded(String name) {
        return in(w -> w.registrations.create(managerAt(site), site, Newcomer.of(PersonFacts.named(name)), null)).id();
    }

    private <T> T in(Function<World, T> work) {
        return database.call(em -> work.apply(new World(em)));
    }

    private static PersonFacts facts(String name, String phone) {
        return new PersonFacts(PersonName.of(name), Sex.UNKNOWN, BirthDate.UNKNOWN, null, null, Phone.parse("phone", phone),
                null, null, null, null, null);
    }

    private static IdentityDocument passport(String number) {
        return IdentityDocument.read("d", DocumentType.PASSPORT, "CN", number, null);
    }
}
