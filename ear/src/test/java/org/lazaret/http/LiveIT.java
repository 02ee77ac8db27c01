package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What open pages hear, and for how long. */
class LiveIT {
    /** Much longer than a change takes, and shorter than the ten seconds after which everything is looked at anyway. */
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration NEXT_BEAT = Duration.ofSeconds(15);
    private static Api manager;
    private static Construction site;

    @BeforeAll
    static void a_site() {
        manager = Guests.with("SITE_MANAGER", Map.of("area", "4302")).api();
        site = Construction.begin(manager, "ISOLATION");
    }

    @Test
    void a_change_is_heard_at_its_site_and_nowhere_else() {
        Construction elsewhere = Construction.begin(manager, "ISOLATION");
        try (EventStream here = EventStream.open(manager, site.id()); EventStream there = EventStream.open(manager, elsewhere.id())) {
            here.beat(SOON);
            there.beat(SOON);
            String person = site.person(manager, "陈桂华", null);
            EventStream.Event heard = here.change(SOON).orElseThrow();
            assertTrue(heard.data().contains("\"what\":\"people\""), heard.data());
            assertFalse(heard.data().contains("陈桂华"), heard.data());
            assertTrue(there.change(Duration.ofSeconds(1)).isEmpty(), "person " + person);
        }
    }

    @Test
    void what_was_refused_is_not_told() {
        try (EventStream stream = EventStream.open(manager, site.id())) {
            stream.beat(SOON);
            manager.post("/api/sites/" + site.id() + "/people", Map.of("name", Map.of())).expect(400);
            assertTrue(stream.change(Duration.ofSeconds(1)).isEmpty());
        }
    }

    @Test
    void a_page_whose_connection_broke_hears_what_it_missed_in_order() {
        String before;
        try (EventStream stream = EventStream.open(manager, site.id())) {
            stream.beat(SOON);
            site.person(manager, "甲" + UUID.randomUUID(), null);
            before = stream.change(SOON).orElseThrow().id();
        }
        site.person(manager, "乙" + UUID.randomUUID(), null);
        site.floor(7);
        try (EventStream again = EventStream.open(manager.with("Last-Event-ID", before), site.id())) {
            EventStream.Event first = again.change(SOON).orElseThrow();
            EventStream.Event second = again.change(SOON).orElseThrow();
            assertTrue(first.data().contains("people"), first.data());
            assertFalse(second.data().contains("people"), second.data());
            assertTrue(number(before) < number(first.id()) && number(first.id()) < number(second.id()));
        }
    }

    @Test
    void a_page_of_which_nobody_knows_what_it_missed_is_told_to_ask_for_everything() {
        try (EventStream stream = EventStream.open(manager.with("Last-Event-ID", "another-run-17"), site.id())) {
            assertEquals("{\"what\":\"*\"}", stream.change(SOON).orElseThrow().data());
        }
    }

    @Test
    void who_signs_out_is_disabled_or_loses_the_role_hears_nothing_more_from_that_moment() {
        List<Guests.Guest> nurses = Stream.generate(() -> Guests.with("NURSE", Map.of("site", site.id()))).limit(4).toList();
        List<EventStream> streams = nurses.stream().map(nurse -> EventStream.open(nurse.api(), site.id())).toList();
        // The next look that does not ask for a reason is ten seconds away.
        streams.forEach(stream -> stream.beat(SOON));
        streams.forEach(stream -> stream.beat(NEXT_BEAT));

        nurses.get(0).api().delete("/api/session").expect(204);
        Guests.security().post("/api/accounts/" + nurses.get(1).account() + "/disablement", null).expect(204);
        String account = "/api/accounts/" + nurses.get(2).account();
        String grant = Guests.security().get(account).expect(200).json().at("/roles/0/id").asText();
        Guests.security().delete(account + "/grants/" + grant).expect(204);

        for (int each = 0; each < 3; each++) {
            assertTrue(streams.get(each).ends(SOON), "the stream of nurse " + each + " is still open");
        }
        site.person(manager, "丙" + UUID.randomUUID(), null);
        assertTrue(streams.get(3).change(SOON).isPresent(), "the fourth nurse still works here");
        streams.forEach(EventStream::close);
    }

    @Test
    void a_role_that_ends_by_the_clock_ends_the_stream_before_the_next_change_is_told() throws InterruptedException {
        Guests.Guest nurse = Guests.with("NURSE", Map.of("site", UUID.randomUUID().toString()));
        String end = Instant.parse(manager.get("/api/session").json().path("now").asText()).plusSeconds(3).toString();
        Guests.security().post("/api/accounts/" + nurse.account() + "/grants", Map.of("role", "NURSE", "site", site.id(), "to", end)).expect(201);
        try (EventStream stream = EventStream.open(nurse.api(), site.id())) {
            stream.beat(SOON);
            Thread.sleep(3_500);
            site.person(manager, "丁" + UUID.randomUUID(), null);
            assertTrue(stream.change(SOON).isEmpty());
        }
    }

    @Test
    void one_user_listens_in_ten_windows_and_is_told_so_at_the_eleventh() {
        Api nurse = Guests.with("NURSE", Map.of("site", site.id())).api();
        List<EventStream> ten = new ArrayList<>();
        for (int window = 0; window < 10; window++) {
            ten.add(EventStream.open(nurse, site.id()));
        }
        Api.Answer eleventh = nurse.with("Accept", "text/event-stream, application/problem+json").get("/api/sites/" + site.id() + "/events");
        assertEquals("too-many-streams", eleventh.expect(429).problem());
        assertEquals("10", eleventh.header("Retry-After"));
        ten.forEach(EventStream::close);
    }

    @Test
    void pages_that_went_away_without_a_word_hold_up_nobody() {
        for (int user = 0; user < 3; user++) {
            Guests.Guest nurse = Guests.with("NURSE", Map.of("site", site.id()));
            IntStream.range(0, 8).parallel().forEach(page -> EventStream.open(nurse.api(), site.id()).close());
            site.floor(20 + user);
            Guests.security().post("/api/accounts/" + nurse.account() + "/disablement", null).expect(204);
        }
        try (EventStream stream = EventStream.open(manager, site.id())) {
            stream.beat(SOON);
            stream.beat(NEXT_BEAT);
            site.floor(30);
            assertTrue(stream.change(SOON).isPresent());
        }
    }

    @Test
    void another_sites_stream_is_not_found() {
        String path = "/api/sites/" + site.id() + "/events";
        for (Api asking : List.of(Guests.with("SITE_MANAGER", Map.of("area", "4301")).api(), Guests.with("AUDIT_ADMINISTRATOR", null).api())) {
            Api listening = asking.with("Accept", "text/event-stream, application/problem+json");
            assertEquals("not-found", listening.get(path).expect(404).problem());
            assertEquals("not-found", listening.get("/api/sites/" + UUID.randomUUID() + "/events").expect(404).problem());
        }
    }

    private static long number(String id) {
        return Long.parseLong(id.substring(id.lastIndexOf('-') + 1));
    }
}
