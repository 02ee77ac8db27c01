package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.http.Ward.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lazaret.running.Broker;
import org.lazaret.running.TestServer;

/** Gateways at the second door: what they bring through a genuine broker is taken, refused and answered as at the first. */
class MqttIT {
    static final Instant NOW = OffsetDateTime.parse(TestServer.CLOCK_START).toInstant();
    static final Instant SINCE = NOW.minus(6, ChronoUnit.HOURS);
    static final String RECEIPT = "{\"accepted\":%d,\"repeated\":%d,\"conflicting\":0,\"quarantined\":0,\"remarks\":[]}";
    private static Broker broker;
    private static Ward ward;
    private static MqttGateway gateway;

    @BeforeAll
    static void people_with_patches_and_a_gateway_at_a_broker() {
        broker = Broker.orSkip();
        ward = Ward.of(4, SINCE);
        gateway = MqttGateway.of(ward.site());
    }

    @AfterAll
    static void the_gateway_leaves() {
        if (gateway != null) {
            gateway.close();
        }
    }

    @Test
    void a_message_is_kept_and_answered_as_a_request_is() {
        String byRequest = ward.send(minutes(ward.patch(0), 30, 12)).expect(200).text();
        assertEquals(byRequest, gateway.send(minutes(ward.patch(1), 30, 12)).text());
        assertEquals(RECEIPT.formatted(12, 0), byRequest);
        assertEquals(curve(0), curve(1));
        assertEquals(12, ward.send(minutes(ward.patch(1), 30, 12)).expect(200).json().path("repeated").asInt());
    }

    @Test
    void said_again_it_is_repeated_and_what_is_nobodys_reading_is_told_by_its_index() {
        assertEquals(RECEIPT.formatted(3, 0), gateway.send(minutes(ward.patch(2), 30, 3)).text());
        assertEquals(3, gateway.send(minutes(ward.patch(2), 30, 3)).json().path("repeated").asInt());
        JsonNode aside = gateway.send(List.of(reading("T-NOBODY", at(10), 36.6), reading(ward.patch(2), at(40), 36.6))).json();
        assertEquals("[{\"index\":0,\"outcome\":\"quarantined\",\"reason\":\"unknown-patch\"}]", aside.path("remarks").toString());
        assertEquals(1, aside.path("accepted").asInt());
    }

    @Test
    void the_three_forms_are_taken_plain_and_compressed() {
        String patch = ward.patch(2);
        String line = "{\"patch\":\"%s\",\"at\":%d,\"celsius\":36.5}\n".formatted(patch, at(60).getEpochSecond());
        byte[] csv = MqttGateway.bytes("patch,at,celsius\n%s,%s,36.4\n".formatted(patch, at(62)));
        assertEquals(RECEIPT.formatted(1, 0), gateway.send(MqttGateway.bytes(line), "application/x-ndjson", Map.of()).text());
        assertEquals(RECEIPT.formatted(1, 0), gateway.send(csv, "text/csv", Map.of()).text());
        byte[] packed = Gzip.of(MqttGateway.bytes(minutes(patch, 63, 1)));
        assertEquals(RECEIPT.formatted(1, 0), gateway.send(packed, "application/json", Map.of("Content-Encoding", "gzip", "Sent-At", NOW.toString())).text());
    }

    @Test
    void the_call_of_the_documentation_is_answered() throws IOException {
        String readings = Api.JSON.writeValueAsString(minutes(ward.patch(2), 100, 2));
        String topics = "lazaret/" + gateway.id();
        Process program = new ProcessBuilder(broker.requester().toString(), "-h", "127.0.0.1", "-p", Integer.toString(broker.port()), "-q", "1", "-W", "60",
                "-t", topics + "/readings", "-e", topics + "/answers", "-D", "publish", "user-property", "authorization", "Bearer " + gateway.token(),
                "-D", "publish", "content-type", "application/json", "-m", readings).redirectErrorStream(true).start();
        assertEquals(RECEIPT.formatted(2, 0), new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
    }

    @Test
    void who_does_not_prove_to_be_the_gateway_is_told_so_and_brings_nothing() {
        MqttGateway ended = MqttGateway.of(ward.site());
        Guests.with("SYSTEM_ADMINISTRATOR", null).api().post("/api/gateways/" + ended.id() + "/end", Map.of("reason", "拆除")).expect(204);
        MqttGateway other = MqttGateway.of(Ward.of(1, SINCE).site());
        List<Map<String, ?>> readings = minutes(ward.patch(3), 30, 2);
        for (MqttGateway stranger : List.of(ended, gateway.showing("nonsense"), gateway.showing(""), gateway.showing(other.token()))) {
            MqttGateway.Heard answer = stranger.send(MqttGateway.bytes(readings), "application/json", Map.of("accept-language", "en"));
            assertEquals("401 sign-in-needed", answer.outcome());
            assertTrue(answer.json().path("title").asText().matches("\\p{ASCII}+"), answer.text());
            stranger.close();
        }
        assertEquals(2, other.send(readings).json().path("quarantined").asInt(), "a gateway speaks for its own site only");
        other.close();
        assertEquals(RECEIPT.formatted(2, 0), gateway.send(readings).text());
    }

    @Test
    void broken_bodies_are_refused_as_at_the_first_door_and_a_healthy_gateway_goes_on() {
        Map<String, byte[]> broken = new LinkedHashMap<>();
        for (String text : List.of("[{\"patch\":\"T-1\"", "[".repeat(50_000), "{}", "fever!", "[" + "{},".repeat(5_000) + "{}]", "",
                "[{\"celsius\":" + "9".repeat(100_000) + "}]", " ".repeat((1 << 20) + 1))) {
            broken.put(text.substring(0, Math.min(20, text.length())) + " of " + text.length(), MqttGateway.bytes(text));
        }
        broken.forEach((name, body) -> assertEquals(problem(body, "application/json", null), gateway.send(body, "application/json", Map.of()).outcome(), name));
        byte[] bomb = Gzip.of(new byte[200 << 20]);
        assertEquals("413 too-large", gateway.send(bomb, "application/json", Map.of("content-encoding", "gzip")).outcome());
        assertEquals("413 too-large", gateway.send(new byte[3 << 20], "text/csv", Map.of()).outcome());
        byte[] none = MqttGateway.bytes("[]");
        assertEquals(problem(none, "application/json", "br"), gateway.send(none, "application/json", Map.of("content-encoding", "br")).outcome());
        assertEquals(problem(none, "application/xml", null), gateway.send(none, "application/xml", Map.of()).outcome());
        assertEquals("400 invalid", gateway.send(none, "/", Map.of()).outcome());
        assertEquals("400 invalid", gateway.send(none, "application/json", Map.of("sent-at", "soon")).outcome());
        assertEquals(RECEIPT.formatted(1, 0), gateway.send(minutes(ward.patch(3), 60, 1)).text());
    }

    @Test
    void nobody_is_answered_on_a_topic_of_others_and_the_readings_are_kept_all_the_same() {
        gateway.listen("valves/open");
        gateway.publish(MqttGateway.bytes(minutes(ward.patch(3), 90, 1)), "application/json", Map.of(), Optional.of("valves/open"), "other").join();
        assertEquals(RECEIPT.formatted(1, 0), gateway.send(minutes(ward.patch(3), 91, 1)).text());
        assertTrue(gateway.send(minutes(ward.patch(3), 90, 1)).text().contains("\"repeated\":1"));
        assertEquals(0, gateway.heardSoFar());
    }

    private static String problem(byte[] body, String type, String encoding) {
        Api.Answer answer = ward.gateway().with("Content-Encoding", encoding).send("POST", "/api/readings", BodyPublishers.ofByteArray(body), type);
        return answer.status() + " " + answer.problem();
    }

    /** What is drawn of somebody. */
    private static String curve(int person) {
        return ward.nurse().get("/api/people/" + ward.person(person) + "/temperatures").expect(200).json().path("stretches").toString();
    }

    static List<Map<String, ?>> minutes(String patch, int from, int many) {
        return IntStream.range(from, from + many).mapToObj(minute -> reading(patch, at(minute), 36.6)).<Map<String, ?>>map(each -> each).toList();
    }

    static Instant at(int minutesAfter) {
        return SINCE.plus(minutesAfter, ChronoUnit.MINUTES);
    }
}
