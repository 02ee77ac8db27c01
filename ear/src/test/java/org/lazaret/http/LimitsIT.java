package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where too much is too much, and that the answer says so in the same words and under the same headers as any other. */
class LimitsIT {
    private static final Map<String, String> SITE = Map.of("site", new UUID(7, 7).toString());
    private static final String ACCOUNTS = "/api/accounts";

    @Test
    void who_asks_without_end_is_told_to_wait_and_then_goes_on() throws InterruptedException {
        Api nurse = Guests.with("NURSE", SITE).api();
        AtomicReference<Api.Answer> refused = new AtomicReference<>();
        IntStream.range(0, 8_000).parallel().filter(i -> refused.get() == null).forEach(i -> {
            Api.Answer answer = nurse.get("/api/session");
            if (answer.status() != 200) {
                refused.set(answer);
            }
        });
        Api.Answer answer = strict(refused.get(), "the last of many");
        assertEquals("too-many-requests", answer.expect(429).problem());
        assertEquals("1", answer.header("Retry-After"));
        assertEquals(1, answer.json().path("retryAfterSeconds").asInt());
        Thread.sleep(1_000);
        nurse.get("/api/session").expect(200);
    }

    @Test
    void what_is_too_large_is_refused_whether_its_length_was_said_or_not() {
        Api security = command();
        String large = "{\"name\":\"" + "x".repeat(1_100_000) + "\"}";
        assertEquals("too-large", strict(security.post(ACCOUNTS, large), "said").expect(413).problem());
        Api.Answer unsaid = security.send("POST", ACCOUNTS, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large.getBytes())),
                "application/json");
        assertEquals("too-large", strict(unsaid, "unsaid").expect(413).problem());
        assertEquals("invalid", strict(security.post(ACCOUNTS, "{\"name\":\"" + "x".repeat(300_000) + "\"}"), "long text").expect(400).problem());
    }

    @Test
    void what_is_nested_without_end_is_refused() {
        String deep = "{\"nobody\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";
        assertEquals("too-deep", strict(command().post(ACCOUNTS, deep), "deep").expect(400).problem());
    }

    @Test
    void a_file_larger_than_any_list_is_refused() {
        Api manager = Guests.with("SITE_MANAGER", Map.of("area", "4302")).api();
        String site = Construction.begin(manager, "ISOLATION").id();
        Api.Answer answer = manager.with("Idempotency-Key", UUID.randomUUID().toString()).send("POST",
                "/api/sites/" + site + "/imports?kind=rooms", BodyPublishers.ofByteArray(new byte[(20 << 20) + 1]), "text/csv");
        assertEquals("too-large", strict(answer, "file").expect(413).problem());
    }

    @Test
    void what_cannot_be_read_is_told_and_never_guessed_at() {
        Map<String, String> wrong = Map.of("{\"name\":", "unreadable", "", "invalid", "null", "invalid", "[]", "unreadable", "{} {}", "unreadable",
                "{\"name\":\"a\",\"name\":\"b\"}", "unreadable", "{\"name\":7}", "invalid", "{\"nick\":\"x\"}", "invalid", "\u0000", "unreadable");
        wrong.forEach((text, problem) -> {
            Api.Answer answer = strict(command().post(ACCOUNTS, text), text);
            assertEquals(400, answer.status(), text + ": " + answer);
            assertTrue(List.of("unreadable", "invalid").contains(answer.problem()), text + ": " + answer);
        });
    }

    @Test
    void a_kind_of_content_that_nobody_reads_or_writes_is_refused() {
        for (String type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x")) {
            assertEquals("unsupported-media-type", strict(command().send("POST", ACCOUNTS, BodyPublishers.ofString("x"), type), type)
                    .expect(415).problem());
        }
        assertEquals("not-acceptable", strict(Guests.security().with("Accept", "image/png").get("/api/session"), "accept").expect(406).problem());
        assertEquals("method-not-allowed", strict(Guests.security().put("/api/session", Map.of()), "method").expect(405).problem());
    }

    @Test
    void an_address_that_is_none_and_a_query_that_is_none_are_told() {
        Api nurse = Guests.with("NURSE", Map.of("area", "4302")).api();
        for (String path : List.of("/api", "/api/", "/api/no-such-thing", "/api/rooms/not-an-id", "/api/sites/%00/board", "/api/sites/../accounts",
                "/api/problems/..%2F..%2Fpolicy", "/api/problems/NONE")) {
            assertEquals("not-found", strict(nurse.with("Accept", "*/*").get(path), path).expect(404).problem(), path);
        }
        assertEquals("not-found", strict(nurse.get("/api/sites/" + UUID.randomUUID() + "/people?limit=many"), "limit").expect(404).problem());
        assertEquals("invalid", strict(nurse.get("/api/sites?cursor=%21"), "cursor").expect(400).problem());
    }

    @Test
    void methods_that_only_ask_are_answered_without_a_session_where_nothing_is_told() {
        for (String method : List.of("OPTIONS", "TRACE", "CONNECT", "PROPFIND", "LOCK")) {
            for (String path : List.of("/", "/api/session", "/api/accounts", "/app.js")) {
                Wire.Reply reply = Wire.from("127.0.0.1", "Cookie: lazaret=secret").send(method + " " + path + " HTTP/1.1", "");
                assertTrue(reply.status() < 500 || reply.status() == 501, method + " " + path + ": " + reply.text());
                assertTrue(!reply.text().contains("lazaret=secret"), method + " " + path + " echoes: " + reply.text());
                assertEquals("", reply.header("Access-Control-Allow-Origin"));
            }
        }
    }

    @Test
    void what_is_no_http_at_all_is_ended_without_a_word_about_us() {
        for (String line : List.of("GET", "GET / HTTP/9.9", "\u0001\u0002\u0003", "GET /%zz HTTP/1.1", "GET " + "/x".repeat(20_000) + " HTTP/1.1")) {
            String reply = Wire.from("127.0.0.1").send(line, "").text();
            assertTrue(reply.isEmpty() || reply.startsWith("HTTP/1.1 4"), line.substring(0, Math.min(20, line.length())) + ": " + reply);
            assertTrue(!reply.contains("Undertow") && !reply.contains("WildFly") && !reply.contains("Exception"), reply);
        }
    }

    private static Api command() {
        return Guests.security().with("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** Every answer of the API, a failure first of all, is for this page alone and is kept by nobody. */
    private static Api.Answer strict(Api.Answer answer, String what) {
        assertTrue(answer.header("Content-Security-Policy").contains("default-src 'none'"), what + ": " + answer.headers());
        assertEquals("nosniff", answer.header("X-Content-Type-Options"), what);
        assertEquals("DENY", answer.header("X-Frame-Options"), what);
        assertEquals("no-store", answer.header("Cache-Control"), what);
        assertEquals("application/problem+json", answer.header("Content-Type").replaceAll(";.*", ""), what + ": " + answer);
        assertEquals(answer.status(), answer.json().path("status").asInt(), what);
        assertTrue(answer.json().path("type").asText().startsWith("/api/problems/"), what);
        return answer;
    }
}
