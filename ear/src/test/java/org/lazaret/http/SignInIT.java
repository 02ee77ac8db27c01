package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInIT {
    private static final Map<String, String> SITE = Map.of("site", new UUID(7, 7).toString());

    @Test
    void nobody_is_signed_in_at_first() {
        Api.Answer answer = Api.anonymous().get("/api/session");
        assertEquals("sign-in-needed", answer.expect(401).problem());
        assertEquals("Session", answer.header("WWW-Authenticate"));
    }

    @Test
    void the_cookie_is_out_of_reach_for_scripts_and_other_sites() {
        Guests.Guest nurse = Guests.with("NURSE", SITE);
        String cookie = Api.anonymous().post("/api/session", Map.of("name", nurse.name(), "password", Guests.PHRASE)).header("Set-Cookie");
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), cookie);
    }

    @Test
    void the_session_says_who_and_what_may_be_offered() {
        JsonNode session = Guests.with("AUDIT_ADMINISTRATOR", null).api().get("/api/session").expect(200).json();
        assertTrue(session.path("may").toString().contains("\"GET /api/audit\""));
        assertFalse(session.path("may").toString().contains("\"GET /api/accounts\""));
        assertEquals("AUDIT_ADMINISTRATOR", session.path("grants").get(0).path("role").asText());
    }

    @Test
    void an_unknown_name_and_a_wrong_password_look_the_same() {
        Guests.Guest nurse = Guests.with("NURSE", SITE);
        JsonNode wrong = Api.anonymous().post("/api/session", Map.of("name", nurse.name(), "password", "wrong")).expect(401).json();
        JsonNode unknown = Api.anonymous().post("/api/session", Map.of("name", "nobody-" + UUID.randomUUID(), "password", "wrong")).expect(401).json();
        for (String member : List.of("type", "title", "detail", "help", "status")) {
            assertEquals(wrong.path(member), unknown.path(member));
        }
    }

    @Test
    void failures_slow_the_next_attempt_down_even_with_the_right_password() {
        Guests.Guest nurse = Guests.with("NURSE", SITE);
        for (int i = 0; i < 3; i++) {
            Api.anonymous().post("/api/session", Map.of("name", nurse.name(), "password", "wrong")).expect(401);
        }
        Api.Answer answer = Api.anonymous().post("/api/session", Map.of("name", nurse.name(), "password", Guests.PHRASE));
        assertEquals("sign-in-later", answer.expect(429).problem());
        assertTrue(Integer.parseInt(answer.header("Retry-After")) >= 1);
    }

    @Test
    void signing_out_ends_the_session() {
        Api api = Guests.with("NURSE", SITE).api();
        api.delete("/api/session").expect(204);
        api.get("/api/session").expect(401);
    }

    @Test
    void disabling_an_account_ends_its_sessions_at_once() {
        Guests.Guest nurse = Guests.with("NURSE", SITE);
        nurse.api().get("/api/session").expect(200);
        Guests.security().post("/api/accounts/" + nurse.account() + "/disablement", null).expect(204);
        nurse.api().get("/api/session").expect(401);
        Guests.security().delete("/api/accounts/" + nurse.account() + "/disablement").expect(204);
        nurse.api().get("/api/session").expect(401);
    }

    @Test
    void a_new_password_gives_a_new_session_and_ends_the_others() {
        Guests.Guest nurse = Guests.with("NURSE", SITE);
        Api other = Guests.signedIn(nurse.name());
        nurse.api().post("/api/session/password", Map.of("present", Guests.PHRASE, "password", "a much longer phrase")).expect(204);
        nurse.api().get("/api/session").expect(200);
        other.get("/api/session").expect(401);
    }

    @Test
    void a_change_from_another_page_is_refused() {
        Api api = Guests.with("NURSE", SITE).api();
        assertEquals("other-origin", api.with("X-Lazaret", null).delete("/api/session").expect(403).problem());
        assertEquals("other-origin", api.with("Origin", "https://evil.example").delete("/api/session").expect(403).problem());
        assertEquals("other-origin", api.with("Sec-Fetch-Site", "cross-site").delete("/api/session").expect(403).problem());
        api.get("/api/session").expect(200);
    }

    @Test
    void a_command_sent_again_answers_the_same_and_acts_once() {
        Api security = Guests.security();
        String key = UUID.randomUUID().toString();
        String name = "twice" + key.substring(0, 8);
        Map<String, ?> body = Map.of("name", name, "displayName", "王芳", "roles", List.of(Map.of("role", "NURSE", "site", SITE.get("site"))));
        Api.Answer first = security.with("Idempotency-Key", key).post("/api/accounts", body).expect(201);
        Api.Answer again = security.with("Idempotency-Key", key).post("/api/accounts", body).expect(201);
        assertEquals(first.text(), again.text());
        assertEquals(first.header("Location"), again.header("Location"));
        assertTrue(first.header("Location").endsWith("/api/accounts/" + first.json().path("account").asText()), first.header("Location"));
        assertEquals("true", again.header("Idempotency-Replayed"));
        assertEquals("idempotency-key-reused", security.with("Idempotency-Key", key).post("/api/accounts", Map.of()).expect(422).problem());
        assertEquals("idempotency-key-needed", security.with("Idempotency-Key", null).post("/api/accounts", body).expect(400).problem());
    }

    @Test
    void of_eight_that_come_at_once_under_one_key_one_acts_and_all_hear_the_same() {
        Api security = Guests.security();
        String key = UUID.randomUUID().toString();
        Map<String, ?> body = Map.of("name", "eight" + key.substring(0, 8), "displayName", "王芳", "roles", List.of(Map.of("role", "NURSE", "site", SITE.get("site"))));
        Set<String> answers = Set.copyOf(IntStream.range(0, 8).parallel()
                .mapToObj(i -> security.with("Idempotency-Key", key).post("/api/accounts", body).expect(201).text()).toList());
        assertEquals(1, answers.size());
    }

    @Test
    void what_cannot_be_read_is_named_by_field_or_line_in_the_readers_language() {
        Api security = Guests.security().with("Accept-Language", "en");
        JsonNode unknown = security.post("/api/accounts", "{\"name\":\"x1\",\"nick\":\"y\"}").expect(400).json();
        assertEquals("nick", unknown.path("errors").get(0).path("path").asText());
        assertEquals("There is no such field.", unknown.path("errors").get(0).path("detail").asText());
        JsonNode role = security.post("/api/accounts", "{\"roles\":[{\"role\":\"MATRON\"}]}").expect(400).json();
        assertEquals("roles[0].role", role.path("errors").get(0).path("path").asText());
        assertEquals("unreadable", security.post("/api/accounts", "{\"name\":").expect(400).problem());
        assertEquals("too-large", security.post("/api/accounts", "\"" + "x".repeat(1_100_000) + "\"").expect(413).problem());
        assertEquals("unsupported-media-type", security.with("Idempotency-Key", UUID.randomUUID().toString())
                .send("POST", "/api/accounts", BodyPublishers.ofString("x"), "text/plain").expect(415).problem());
        assertEquals("method-not-allowed", security.put("/api/session", Map.of()).expect(405).problem());
    }

    @Test
    void every_answer_tells_the_browser_what_may_run() {
        for (String path : List.of("/", "/api/session", "/api/no-such-thing", "/no-such-file.png", "/app.js")) {
            Api.Answer answer = Api.anonymous().get(path);
            String policy = answer.header("Content-Security-Policy");
            assertTrue(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"), path);
            assertEquals("nosniff", answer.header("X-Content-Type-Options"), path);
            assertEquals("same-origin", answer.header("Referrer-Policy"), path);
        }
        assertEquals("no-store", Api.anonymous().get("/api/session").header("Cache-Control"));
    }

    @Test
    void who_did_what_is_found_by_user_and_what_was_refused_stays() {
        Guests.Guest nurse = Guests.with("NURSE", SITE);
        nurse.api().get("/api/audit").expect(404);
        Api auditor = Guests.with("AUDIT_ADMINISTRATOR", null).api();
        JsonNode rows = auditor.get("/api/audit?limit=50&user=" + nurse.account()).expect(200).json().path("items");
        List<String> actions = rows.findValuesAsText("action");
        assertTrue(actions.containsAll(List.of("signed-in", "not-found", "password-set-by-link")), actions.toString());
        JsonNode page = auditor.get("/api/audit?limit=1&user=" + nurse.account()).expect(200).json();
        assertNotEquals(page.path("items"), auditor.get("/api/audit?limit=1&user=" + nurse.account() + "&cursor=" + page.path("next").asText())
                .expect(200).json().path("items"));
    }
}
