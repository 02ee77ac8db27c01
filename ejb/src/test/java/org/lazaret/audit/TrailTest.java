package org.lazaret.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.access.Role.AUDIT_ADMINISTRATOR;
import static org.lazaret.access.Role.NURSE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.access.Caller;
import org.lazaret.access.Held;
import org.lazaret.testing.Callers;
import org.lazaret.testing.Database;

@ExtendWith(Database.class)
class TrailTest {
    private static final Instant NOW = Instant.parse("2021-08-09T02:24:00.123456Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final UUID SITE = new UUID(0, 1);
    private final Caller nurse = Callers.holding(Held.at(NURSE, SITE));
    private final Caller auditor = Callers.holding(Held.everywhere(AUDIT_ADMINISTRATOR));
    private final Database database;

    TrailTest(Database database) {
        this.database = database;
    }

    @Test
    void a_row_says_who_when_from_where_what_and_whom() throws IOException {
        UUID person = new UUID(1, 1);
        UUID stay = new UUID(1, 2);
        database.run(em -> new Trail(em, CLOCK).wrote(nurse, "moved", Subject.of("stay", stay).at(SITE).about(person),
                "bed", "0512-1", "count", 3, "rooms", List.of("0512", "0513"), "from", null));
        Entry row = page(person, null, Long.MAX_VALUE, 9).get(0);
        assertEquals(NOW, row.at());
        assertEquals(nurse.user(), row.user());
        assertEquals("测试用户", row.userName());
        assertEquals("192.0.2.7", row.address());
        assertEquals("moved", row.action());
        assertEquals(Outcome.WRITTEN, row.outcome());
        assertEquals(new Subject("stay", stay, SITE, person), row.subject());
        // Databases keep the members of an object in an order of their own.
        assertEquals(json("{\"bed\":\"0512-1\",\"count\":3,\"rooms\":[\"0512\",\"0513\"],\"from\":null}"), json(row.details()));
        assertTrue(nurse.owed().hasTraced());
    }

    @Test
    void a_page_that_reads_again_leaves_no_row_and_a_page_that_never_opened_does() {
        Subject person = Subject.person(new UUID(6, 1));
        Runnable again = () -> database.run(em -> new Trail(em, CLOCK).shown(nurse, true, "person-looked-at", person));
        again.run();
        again.run();
        assertEquals(1, database.count("select count(*) from audit_entry where action = 'person-looked-at'"));
        database.run(em -> new Trail(em, CLOCK).shown(nurse, false, "person-looked-at", person));
        assertEquals(2, database.count("select count(*) from audit_entry where action = 'person-looked-at'"));
        Clock nextDay = Clock.offset(CLOCK, Duration.ofHours(13));
        database.run(em -> new Trail(em, nextDay).shown(nurse, true, "person-looked-at", person));
        database.run(em -> new Trail(em, CLOCK).shown(nurse, true, "person-looked-at", Subject.person(new UUID(6, 2))));
        database.run(em -> new Trail(em, CLOCK).shown(auditor, true, "person-looked-at", person));
        assertEquals(5, database.count("select count(*) from audit_entry where action = 'person-looked-at'"));
    }

    @Test
    void one_act_on_many_leaves_a_row_for_each() {
        List<Subject> people = Stream.of(1, 2, 3).map(i -> Subject.person(new UUID(2, i))).toList();
        database.run(em -> new Trail(em, CLOCK).wrote(nurse, "admitted-together", people));
        assertEquals(3, database.count("select count(*) from audit_entry where action = 'admitted-together'"));
        assertNull(page(new UUID(2, 2), null, Long.MAX_VALUE, 9).get(0).details());
    }

    @Test
    void the_trail_is_read_newest_first_by_person_and_by_user_page_by_page() {
        UUID person = new UUID(3, 1);
        for (int i = 0; i < 5; i++) {
            int number = i;
            database.run(em -> new Trail(em, CLOCK).read(nurse, "shown-" + number, Subject.person(person)));
        }
        List<Entry> first = page(person, nurse.user(), Long.MAX_VALUE, 3);
        assertEquals(List.of("shown-4", "shown-3", "shown-2"), first.stream().map(Entry::action).toList());
        assertEquals(List.of("shown-1", "shown-0"), page(person, nurse.user(), first.get(2).id(), 3).stream().map(Entry::action).toList());
        assertEquals(List.of(), page(person, new UUID(9, 9), Long.MAX_VALUE, 3));
    }

    @Test
    void reading_the_trail_leaves_a_row_too() {
        UUID person = new UUID(4, 1);
        page(person, null, Long.MAX_VALUE, 3);
        assertEquals(List.of("audit-read"), page(person, null, Long.MAX_VALUE, 3).stream().map(Entry::action).toList());
    }

    @Test
    void the_trail_is_read_by_action_and_period() {
        UUID person = new UUID(5, 1);
        for (int hour = 0; hour < 3; hour++) {
            Clock then = Clock.fixed(NOW.plusSeconds(3600L * hour), ZoneOffset.UTC);
            String action = hour == 1 ? "left" : "moved";
            database.run(em -> new Trail(em, then).wrote(nurse, action, Subject.person(person)));
        }
        assertEquals(List.of(NOW.plusSeconds(7200), NOW), times(new Entries.Filter(person, nurse.user(), null, "moved", null, null)));
        assertEquals(List.of(NOW.plusSeconds(3600), NOW),
                times(new Entries.Filter(person, nurse.user(), null, null, NOW, NOW.plusSeconds(7200))));
        assertEquals(List.of(), times(new Entries.Filter(person, nurse.user(), null, "left", NOW.plusSeconds(3601), null)));
    }

    private List<Instant> times(Entries.Filter filter) {
        return database.call(em -> new Entries(em, new Trail(em, CLOCK)).page(auditor, filter, Long.MAX_VALUE, 9)).stream()
                .map(Entry::at).toList();
    }

    private List<Entry> page(UUID person, UUID user, long before, int limit) {
        return database.call(em -> new Entries(em, new Trail(em, CLOCK)).page(auditor, new Entries.Filter(person, user, null, null, null, null), before, limit));
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
