package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lazaret.access.Role;

/** What stays on record of what people looked at, changed and were refused, and how it is found again. */
class AuditIT {
    private static Api auditor;
    private static Construction site;
    private static String person;

    @BeforeAll
    static void a_site_with_somebody() {
        auditor = Guests.with("AUDIT_ADMINISTRATOR", null).api();
        Api manager = Guests.with("SITE_MANAGER", Map.of("area", "4302")).api();
        site = Construction.begin(manager, "ISOLATION");
        person = manager.post(at("/people"), Map.of("name", Map.of("full", "陈桂华"), "phone", "13800138055")).expect(201).json().path("id").asText();
    }

    @Test
    void who_looked_at_a_person_is_found_by_the_person_and_by_the_user() {
        Guests.Guest nurse = nurse();
        nurse.api().get("/api/people/" + person).expect(200);
        nurse.api().post("/api/people/" + person + "/unmasking", Map.of("reason", "电话核对")).expect(200);
        nurse.api().get("/api/people/" + person + "/documents").expect(200);
        nurse.api().get("/api/people/" + person + "/care").expect(200);
        nurse.api().get("/api/people/" + person + "/stays").expect(200);
        nurse.api().get("/api/people/" + person + "/history").expect(200);

        List<String> seen = List.of("person-history-read", "stays-read", "care-file-read", "documents-read", "person-unmasked", "person-read", "person-read");
        assertEquals(seen, actions(rows("user=" + nurse.account() + "&person=" + person)));
        JsonNode row = rows("person=" + person + "&user=" + nurse.account() + "&action=person-unmasked").get(0);
        assertEquals("电话核对", row.at("/details/reason").asText());
        assertEquals(nurse.account().toString(), row.path("user").asText());
        assertEquals("WRITTEN", row.path("outcome").asText());
        assertEquals("127.0.0.1", row.path("address").asText());
        assertTrue(actions(rows("person=" + person)).containsAll(seen));
    }

    @Test
    void a_list_leaves_one_row_and_its_live_refresh_none() {
        Guests.Guest nurse = nurse();
        for (String refreshed : List.of("/people", "/stays", "/rooms", "/board", "/arrivals")) {
            nurse.api().get(at(refreshed)).expect(200);
            nurse.api().get(at(refreshed + "?live=true")).expect(200);
        }
        List<String> actions = actions(rows("user=" + nurse.account()));
        assertEquals(List.of("arrivals-listed", "board-opened", "rooms-read", "stays-listed", "people-listed"), actions.subList(0, 5));
        JsonNode listed = rows("user=" + nurse.account() + "&action=people-listed").get(0);
        assertEquals(1, listed.at("/details/count").asInt(), listed.toString());
        assertEquals(site.id(), listed.path("site").asText());
    }

    @Test
    void a_person_page_that_is_open_leaves_no_further_row_and_nobody_looks_without_one() {
        Guests.Guest doctor = Guests.with("DOCTOR", Map.of("site", site.id()));
        List<String> read = List.of("", "/care", "/history", "/family", "/same-as", "/sharing-exceptions", "/stays");
        String fitting = at("/fitting-rooms?person=" + person);
        Runnable refreshed = () -> {
            read.forEach(part -> doctor.api().get("/api/people/" + person + part + "?live=true").expect(200));
            doctor.api().get(fitting + "&live=true").expect(200);
            doctor.api().get("/api/sites?live=true").expect(200);
        };
        refreshed.run();
        List<String> shown = List.of("fitting-rooms", "stays-read", "sharing-exceptions-read", "same-people-read", "family-read",
                "person-history-read", "care-file-read", "person-read");
        assertEquals(shown, actions(rows("user=" + doctor.account() + "&person=" + person)));
        refreshed.run();
        assertEquals(shown, actions(rows("user=" + doctor.account())).subList(0, shown.size()));
        read.forEach(part -> doctor.api().get("/api/people/" + person + part).expect(200));
        doctor.api().get("/api/sites").expect(200);
        assertEquals(2 * shown.size() - 1, rows("user=" + doctor.account() + "&person=" + person).size());
        assertEquals("sites-read", rows("user=" + doctor.account()).get(0).path("action").asText());
    }

    @Test
    void a_search_that_finds_somebody_is_on_that_persons_record() {
        Guests.Guest nurse = nurse();
        nurse.api().get(at("/search?q=%E9%99%88%E6%A1%82")).expect(200);
        assertFalse(rows("user=" + nurse.account() + "&person=" + person).isEmpty());
    }

    @Test
    void what_was_refused_or_not_found_stays_on_record_though_nothing_was_done() {
        Guests.Guest nurse = nurse();
        nurse.api().post(at("/closing"), Map.of("reason", "不归我管")).expect(403);
        nurse.api().get("/api/people/" + UUID.randomUUID()).expect(404);
        List<JsonNode> rows = rows("user=" + nurse.account());
        assertEquals("not-found", rows.get(0).path("action").asText());
        assertEquals("forbidden", rows.get(1).path("action").asText());
        assertEquals("REFUSED", rows.get(1).path("outcome").asText());
        assertEquals("POST /api/sites/{site}/closing", rows.get(1).at("/details/endpoint").asText());
        assertFalse(rows.get(1).path("refusal").asText().isEmpty());
    }

    @Test
    void coming_failing_being_put_off_and_going_are_on_record() {
        Guests.Guest nurse = nurse();
        for (int tried = 0; tried < 3; tried++) {
            Api.anonymous().post("/api/session", Map.of("name", nurse.name(), "password", "wrong")).expect(401);
        }
        Api.anonymous().post("/api/session", Map.of("name", nurse.name(), "password", Guests.PHRASE)).expect(429);
        nurse.api().delete("/api/session").expect(204);
        assertEquals(List.of("signed-out", "sign-in-later", "sign-in-failed", "sign-in-failed", "sign-in-failed", "signed-in",
                "password-set-by-link"), actions(rows("user=" + nurse.account())));
    }

    @Test
    void the_trail_is_read_in_parts_by_time_and_action_and_leaves_a_row_itself() {
        Guests.Guest nurse = nurse();
        for (int look = 0; look < 5; look++) {
            nurse.api().get("/api/people/" + person).expect(200);
        }
        String query = "user=" + nurse.account() + "&action=person-read&limit=2";
        List<String> ids = new ArrayList<>();
        String cursor = "";
        int parts = 0;
        do {
            JsonNode part = auditor.get("/api/audit?" + query + cursor).expect(200).json();
            part.path("items").forEach(row -> ids.add(row.path("id").asText()));
            cursor = part.path("next").isNull() ? "" : "&cursor=" + part.path("next").asText();
            parts++;
        } while (!cursor.isEmpty());
        assertEquals(3, parts);
        assertEquals(5, ids.stream().distinct().count());

        JsonNode newest = rows("user=" + nurse.account() + "&action=person-read").get(0);
        assertTrue(rows("user=" + nurse.account() + "&action=person-read&to=" + newest.path("at").asText()).size() <= 4);
        assertFalse(rows("user=" + nurse.account() + "&from=" + newest.path("at").asText()).isEmpty());
        String self = auditor.get("/api/session").json().at("/user/id").asText();
        JsonNode own = rows("user=" + self + "&action=audit-read").get(0);
        assertEquals(nurse.account().toString(), own.at("/details/user").asText(), own.toString());
    }

    @Test
    void a_question_that_makes_no_sense_is_answered_by_field() {
        for (String wrong : List.of("from=yesterday", "limit=0", "limit=201", "cursor=%21%21", "cursor=eA")) {
            Api.Answer answer = auditor.get("/api/audit?" + wrong).expect(400);
            assertEquals("invalid", answer.problem(), wrong);
            assertEquals(wrong.split("=")[0], answer.json().at("/errors/0/path").asText());
        }
    }

    @Test
    void the_trail_of_one_site_says_nothing_of_another() {
        List<JsonNode> rows = rows("site=" + site.id());
        assertFalse(rows.isEmpty());
        rows.forEach(row -> assertEquals(site.id(), row.path("site").asText(), row.toString()));
        assertTrue(rows("site=" + UUID.randomUUID()).isEmpty());
    }

    @Test
    void a_condition_that_is_not_known_is_refused_and_not_ignored() {
        Api.Answer answer = auditor.get("/api/audit?persn=" + person + "&limit=1").expect(400);
        assertEquals("[{\"path\":\"persn\",\"code\":\"unknown-parameter\"}]", shape(answer.json().path("errors")));
    }

    private static String shape(JsonNode errors) {
        List<String> shapes = new ArrayList<>();
        errors.forEach(error -> shapes.add("{\"path\":" + error.path("path") + ",\"code\":" + error.path("code") + "}"));
        return shapes.toString();
    }

    @Test
    void none_of_the_three_administrators_sees_people() {
        for (Role role : List.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR)) {
            Api administrator = Guests.with(role.name(), null).api();
            for (String path : List.of("/api/people/" + person, "/api/people/" + person + "/stays", at("/people"), at("/board"), at("/stays"),
                    at("/search?q=%E9%99%88"), at("/arrivals"))) {
                administrator.get(path).expect(404);
            }
            administrator.post("/api/people/" + person + "/unmasking", Map.of("reason", "想看")).expect(404);
        }
        assertFalse(auditor.get("/api/audit?person=" + person).expect(200).text().contains("陈桂华"));
    }

    private static Guests.Guest nurse() {
        return Guests.with("NURSE", Map.of("site", site.id()));
    }

    private static List<JsonNode> rows(String query) {
        List<JsonNode> rows = new ArrayList<>();
        auditor.get("/api/audit?limit=100&" + query).expect(200).json().path("items").forEach(rows::add);
        return rows;
    }

    private static List<String> actions(List<JsonNode> rows) {
        return rows.stream().map(row -> row.path("action").asText()).toList();
    }

    private static String at(String rest) {
        return "/api/sites/" + site.id() + rest;
    }
}
