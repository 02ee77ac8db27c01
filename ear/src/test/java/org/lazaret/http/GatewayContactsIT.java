package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.http.Ward.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lazaret.running.TestServer;

/** How the gateways of a site stand, as the nurse sees it. */
class GatewayContactsIT {
    private static final Instant SINCE = OffsetDateTime.parse(TestServer.CLOCK_START).toInstant().minus(2, ChronoUnit.HOURS);

    @Test
    void what_a_gateway_brought_says_how_it_stands() {
        Ward ward = Ward.of(1, SINCE);
        JsonNode never = first(ward);
        assertEquals("NEVER", never.path("state").asText());
        assertTrue(never.path("receivedAt").isNull());
        Instant made = Instant.parse(never.path("madeAt").asText());
        Instant measured = made.truncatedTo(ChronoUnit.SECONDS).minusSeconds(200);
        List<Map<String, ?>> readings = List.of(reading(ward.patch(0), measured, 36.6), reading("T-NOBODY", measured, 36.6));
        ward.send(readings).expect(200);
        JsonNode fine = first(ward);
        assertEquals("FINE", fine.path("state").asText());
        assertTrue(fine.path("clockAheadSeconds").isNull());
        assertTrue(fine.path("lagSeconds").asLong() >= 200 && fine.path("lagSeconds").asLong() < 900, fine.toString());
        ward.send(readings).expect(200);
        assertEquals("{\"deliveries\":2,\"accepted\":1,\"repeated\":2,\"conflicting\":0,\"quarantined\":1}", first(ward).path("day").toString());
        ward.gateway().with("Sent-At", made.plusSeconds(4 * 3600).toString()).post("/api/readings",
                List.of(reading(ward.patch(0), measured.plusSeconds(60), 36.6))).expect(200);
        JsonNode wrong = first(ward);
        assertEquals("CLOCK_WRONG", wrong.path("state").asText());
        assertTrue(wrong.path("clockAheadSeconds").asLong() > 3_600, wrong.toString());
    }

    @Test
    void another_site_and_a_role_without_people_are_refused() {
        Ward ward = Ward.of(1, SINCE);
        ward.nurse().get("/api/sites/" + UUID.randomUUID() + "/gateways").expect(404);
        assertEquals(404, Guests.with("SECURITY_ADMINISTRATOR", null).api().get("/api/sites/" + ward.site() + "/gateways").status());
    }

    private static JsonNode first(Ward ward) {
        return ward.nurse().get("/api/sites/" + ward.site() + "/gateways").expect(200).json().at("/items/0");
    }
}
