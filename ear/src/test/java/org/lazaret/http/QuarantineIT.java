package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.lazaret.http.Ward.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lazaret.running.TestServer;

/** What could not be stored: looked at, filtered, dismissed, and settled by a pairing told late. */
class QuarantineIT {
    private static final Instant NOW = OffsetDateTime.parse(TestServer.CLOCK_START).toInstant();
    private static final Instant SINCE = NOW.minus(2, ChronoUnit.HOURS);
    private Ward ward;

    @BeforeEach
    void four_readings_of_nobody() {
        ward = Ward.of(1, SINCE);
        ward.send(List.of(reading(ward.patch(0), SINCE.minusSeconds(60), 36.6), reading("T-NOBODY", SINCE, 36.5),
                Map.of("patch", ward.patch(0), "at", "soon", "celsius", 36.6), Map.of("patch", "=cmd()", "at", SINCE.toString(), "celsius", "warm")))
                .expect(200);
    }

    @Test
    void each_is_listed_with_its_reason_as_it_was_sent_and_names_nobody() {
        Api.Answer answer = ward.nurse().get(path("")).expect(200);
        assertEquals("{\"NO_TEMPERATURE\":1,\"NO_TIME\":1,\"UNKNOWN_PATCH\":1,\"NOT_WORN\":1}", answer.json().path("waiting").toString());
        JsonNode notWorn = ward.nurse().get(path("?reason=NOT_WORN")).expect(200).json().path("items");
        assertEquals(1, notWorn.size());
        assertEquals(SINCE.minusSeconds(60).toString(), notWorn.at("/0/measuredAt").asText());
        assertEquals(3660, notWorn.at("/0/centi").asInt());
        assertFalse(notWorn.at("/0/gateway").asText().isEmpty());
        assertFalse(answer.text().contains("住客"));
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = ward.nurse().get(path("?limit=3" + cursor)).expect(200).json();
            page.path("items").forEach(item -> seen.add(item.path("id").asText()));
            cursor = page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : null;
        } while (cursor != null);
        assertEquals(4, seen.size());
        assertEquals(4, seen.stream().distinct().count());
        assertEquals(400, ward.nurse().get(path("?cursor=bm9uc2Vuc2U")).status());
    }

    @Test
    void a_dismissal_is_signed_once_and_read_back() {
        List<String> chosen = List.of(id("NO_TIME"), id("NO_TEMPERATURE"));
        Api nurse = ward.nurse().with("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, ?> form = Map.of("readings", chosen, "reason", "设备调试");
        assertEquals("{\"readings\":2}", nurse.post(dismissals(), form).expect(200).text());
        assertEquals("{\"readings\":2}", nurse.post(dismissals(), form).expect(200).text());
        JsonNode settled = ward.nurse().get(path("?settled=true")).expect(200).json().at("/items/0/settled");
        assertEquals("DISMISSED 设备调试", settled.path("outcome").asText() + " " + settled.path("reason").asText());
        assertFalse(settled.path("by").asText().isEmpty());
        Api.Answer again = ward.nurse().post(dismissals(), form);
        assertEquals(409, again.status());
        assertEquals("reading-settled", again.problem());
        assertEquals(400, ward.nurse().post(dismissals(), Map.of("readings", List.of(id("NOT_WORN")), "reason", "")).status());
        JsonNode row = Guests.with("AUDIT_ADMINISTRATOR", null).api().get("/api/audit?action=readings-dismissed&site=" + ward.site())
                .expect(200).json().path("items");
        assertEquals(1, row.size());
    }

    @Test
    void a_pairing_told_late_settles_what_waited_for_it() {
        String spare = "Q-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        ward.nurse().post("/api/sites/" + ward.site() + "/patches", Map.of("code", spare)).expect(201);
        Instant then = Instant.parse(ward.nurse().get("/api/session").expect(200).json().path("now").asText()).truncatedTo(ChronoUnit.MILLIS);
        ward.send(List.of(reading(spare, then, 36.8))).expect(200);
        String wear = ward.nurse().get("/api/people/" + ward.person(0) + "/wears").expect(200).json().at("/items/0/id").asText();
        ward.nurse().post("/api/wears/" + wear + "/end", Map.of("occurredAt", then.toString())).expect(200);
        ward.nurse().post("/api/people/" + ward.person(0) + "/wears", Map.of("code", spare, "occurredAt", then.toString())).expect(201);
        JsonNode settled = ward.nurse().get(path("?settled=true")).expect(200).json().path("items");
        assertEquals(1, settled.size());
        assertEquals("TAKEN", settled.at("/0/settled/outcome").asText());
        assertEquals(spare, settled.at("/0/code").asText());
        assertEquals(then.truncatedTo(ChronoUnit.SECONDS).toString(), settled.at("/0/settled/wornFrom").asText());
    }

    @Test
    void another_sites_are_not_found() {
        Ward other = Ward.of(1, SINCE);
        assertEquals(404, other.nurse().get(path("")).status());
        assertEquals(404, other.nurse().post(dismissals(), Map.of("readings", List.of(id("NO_TIME")), "reason", "x")).status());
        assertEquals(404, other.nurse().post("/api/sites/" + other.site() + "/quarantine-dismissals",
                Map.of("readings", List.of(id("NO_TIME")), "reason", "x")).status());
    }

    private String id(String reason) {
        return ward.nurse().get(path("?reason=" + reason)).expect(200).json().at("/items/0/id").asText();
    }

    private String path(String query) {
        return "/api/sites/" + ward.site() + "/quarantine" + query;
    }

    private String dismissals() {
        return "/api/sites/" + ward.site() + "/quarantine-dismissals";
    }
}
