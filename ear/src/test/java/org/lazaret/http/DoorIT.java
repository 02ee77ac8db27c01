package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DoorIT {
    @Test
    void the_server_does_not_say_what_it_is() {
        Api.Answer answer = Api.anonymous().get("/api/no-such-thing");

        assertEquals("", answer.header("Server"));
        assertEquals("", answer.header("X-Powered-By"));
    }

    @Test
    void the_server_offers_nothing_but_the_application() {
        assertEquals(404, Api.anonymous().get("/wildfly-services").status());
    }

    @Test
    void a_request_with_endless_headers_is_refused() {
        Api.Answer answer = Api.anonymous().with("X-Endless", "x".repeat(20_000)).get("/api/no-such-thing");

        assertTrue(answer.status() >= 400 && answer.status() < 500, answer.toString());
    }

    @Test
    void whoever_watches_the_server_hears_that_it_serves() {
        Api.Answer answer = Api.anonymous().get("/api/health");

        assertEquals(200, answer.status());
        assertEquals("{\"serving\":true}", answer.text());
    }
}
