package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.http.Ward.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lazaret.running.TestServer;

/** Gateways at the door: three forms, plain or compressed, and whatever a broken one may send. */
class ReadingsIT {
    private static final Instant NOW = OffsetDateTime.parse(TestServer.CLOCK_START).toInstant();
    private static final Instant SINCE = NOW.minus(6, ChronoUnit.HOURS);
    private static Ward ward;

    @BeforeAll
    static void people_with_patches() {
        ward = Ward.of(3, SINCE);
    }

    @Test
    void what_is_accepted_is_kept_and_said_again_is_repeated() throws SQLException {
        List<Map<String, ?>> readings = IntStream.range(0, 10).mapToObj(i -> reading(ward.patch(0), at(30 + i), 36.6)).<Map<String, ?>>map(r -> r).toList();
        assertEquals("{\"accepted\":10,\"repeated\":0,\"conflicting\":0,\"quarantined\":0,\"remarks\":[]}", ward.send(readings).expect(200).text());
        JsonNode again = ward.send(readings).expect(200).json();
        assertEquals(10, again.path("repeated").asInt());
        assertEquals("repeated", again.at("/remarks/9/outcome").asText());
    }

    @Test
    void the_three_forms_are_taken_plain_and_compressed() throws IOException {
        String patch = ward.patch(1);
        String lines = "{\"patch\":\"%s\",\"at\":%d,\"celsius\":36.5}\n{\"patch\":\"%s\",\"at\":%d,\"celsius\":36.6}\n"
                .formatted(patch, at(60).getEpochSecond(), patch, at(61).getEpochSecond());
        assertEquals(2, send("application/x-ndjson", lines.getBytes(StandardCharsets.UTF_8)).expect(200).json().path("accepted").asInt());
        String csv = "patch,at,celsius\n%s,%s,36.4\n".formatted(patch, at(62));
        assertEquals(1, send("text/csv", csv.getBytes(StandardCharsets.UTF_8)).expect(200).json().path("accepted").asInt());
        String array = "[{\"patch\":\"%s\",\"at\":\"%s\",\"celsius\":36.4}]".formatted(patch, at(63));
        Api zipping = ward.gateway().with("Content-Encoding", "gzip");
        assertEquals(1, zipping.send("POST", "/api/readings", BodyPublishers.ofByteArray(Gzip.of(array.getBytes(StandardCharsets.UTF_8))),
                "application/json").expect(200).json().path("accepted").asInt());
    }

    @Test
    void what_is_no_reading_of_anybody_is_said_by_its_index() {
        JsonNode answer = ward.send(List.of(reading(ward.patch(2), at(10), 36.6), reading("T-NOBODY", at(10), 36.6),
                reading(ward.patch(2), SINCE.minusSeconds(60), 36.6), Map.of("patch", ward.patch(2), "at", "soon", "celsius", "warm")))
                .expect(200).json();
        assertEquals(1, answer.path("accepted").asInt());
        assertEquals(3, answer.path("quarantined").asInt());
        assertEquals("[{\"index\":1,\"outcome\":\"quarantined\",\"reason\":\"unknown-patch\"},"
                + "{\"index\":2,\"outcome\":\"quarantined\",\"reason\":\"not-worn\"},"
                + "{\"index\":3,\"outcome\":\"quarantined\",\"reason\":\"no-temperature\"}]", answer.path("remarks").toString());
    }

    @Test
    void a_code_in_letters_no_patch_has_is_kept_beside_the_rest() {
        JsonNode answer = ward.send(List.of(reading("贴片一", at(20), 36.6), reading("Ⓣ-20417\u0000", at(20), 36.6),
                reading(ward.patch(2), at(20), 36.6))).expect(200).json();
        assertEquals("1 accepted, 2 quarantined", answer.path("accepted").asInt() + " accepted, " + answer.path("quarantined").asInt() + " quarantined");
        assertEquals("unknown-patch", answer.at("/remarks/0/reason").asText());
        assertTrue(ward.nurse().get("/api/sites/" + ward.site() + "/quarantine").expect(200).text().contains("贴片一"));
    }

    @Test
    void broken_bodies_are_refused_clearly_and_a_healthy_gateway_goes_on() throws IOException {
        Map<String, byte[]> broken = Map.of("half", bytes("[{\"patch\":\"T-1\""), "deep", bytes("[".repeat(50_000)),
                "deep field", bytes("[{\"x\":" + "[".repeat(50_000)), "object", bytes("{}"), "text", bytes("fever!"),
                "latin1", new byte[] {'[', '{', '"', (byte) 0xe9, '"', ':', '1', '}', ']'}, "many", bytes("[" + "{},".repeat(5_000) + "{}]"),
                "long", bytes("[{\"celsius\":" + "9".repeat(100_000) + "}]"), "empty", new byte[0]);
        broken.forEach((name, body) -> {
            int status = send("application/json", body).status();
            assertTrue(status >= 400 && status < 500, () -> name + ": " + status);
        });
        assertEquals(413, ward.gateway().with("Content-Encoding", "gzip").send("POST", "/api/readings",
                BodyPublishers.ofByteArray(Gzip.of(new byte[200 << 20])), "application/json").status());
        assertEquals(400, ward.gateway().with("Content-Encoding", "gzip").send("POST", "/api/readings",
                BodyPublishers.ofByteArray(bytes("[]")), "application/json").status());
        assertEquals(400, ward.gateway().with("Content-Encoding", "br").send("POST", "/api/readings",
                BodyPublishers.ofByteArray(bytes("[]")), "application/json").status());
        assertEquals(415, send("application/xml", bytes("<r/>")).status());
        assertEquals(200, ward.send(List.of(reading(ward.patch(0), at(100), 36.6))).status());
    }

    @Test
    void a_fever_is_an_episode_in_the_same_moment() throws SQLException {
        Ward sick = Ward.of(1, SINCE);
        sick.send(IntStream.range(0, 12).mapToObj(i -> reading(sick.patch(0), at(120 + i), 38.0)).<Map<String, ?>>map(r -> r).toList()).expect(200);
        try (var connection = TestServer.get().connection(); var select = connection.prepareStatement(
                "select kind, peak from episode where site_id = unhex(replace(?, '-', ''))")) {
            select.setString(1, sick.site());
            var row = select.executeQuery();
            assertTrue(row.next());
            assertEquals("FEVER 3800", row.getString(1) + " " + row.getInt(2));
        }
    }

    @Test
    void nobody_but_a_gateway_brings_readings_and_an_ended_token_opens_nothing() {
        List<Map<String, ?>> one = List.of(reading(ward.patch(0), at(5), 36.6));
        assertEquals(404, ward.nurse().post("/api/readings", one).status());
        assertEquals(401, Api.anonymous().post("/api/readings", one).status());
        assertEquals(401, ward.gateway().with("Authorization", "Bearer nonsense").post("/api/readings", one).status());
        Guests.Guest gateway = Guests.gateway(UUID.fromString(ward.site()));
        Guests.with("SYSTEM_ADMINISTRATOR", null).api().post("/api/gateways/" + gateway.account() + "/end", Map.of("reason", "拆除")).expect(204);
        assertEquals(401, gateway.api().post("/api/readings", one).status());
    }

    private static Instant at(int minutesAfter) {
        return SINCE.plus(minutesAfter, ChronoUnit.MINUTES);
    }

    private static Api.Answer send(String type, byte[] body) {
        return ward.gateway().send("POST", "/api/readings", BodyPublishers.ofByteArray(body), type);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
