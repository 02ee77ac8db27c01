package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.lazaret.running.Receiver;
import org.lazaret.running.TestServer;

/** Another system is told of alerts, by a signed word that names nobody. */
class NoticesIT {

    @Test
    void an_alert_is_told_when_it_is_raised_and_when_it_is_handed_on() throws Exception {
        Instant since = OffsetDateTime.parse(TestServer.CLOCK_START).toInstant().minus(Duration.ofHours(2));
        Ward ward = Ward.of(1, since);
        ward.send(List.of(Ward.reading(ward.patch(0), since.plusSeconds(6_000), 38.9))).expect(200);
        JsonNode alert = ward.nurse().get("/api/sites/" + ward.site() + "/alerts").expect(200).json().at("/items/0");
        String id = alert.path("id").asText();
        Receiver.Heard first = heard(id, 1).get(0);
        JsonNode told = Api.JSON.readTree(first.body());
        assertEquals("RAISED", told.path("what").asText());
        assertEquals("FEVER", told.path("kind").asText());
        assertEquals(alert.path("number").asText(), told.path("alert").asText());
        assertTrue(told.path("address").asText().endsWith("/sites/" + ward.site() + "/alerts?alert=" + id), first.body());
        assertTrue(!first.body().contains(alert.path("name").asText()), first.body());
        assertEquals(first.key(), told.path("id").asText());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Receiver.get().secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertEquals("sha256=" + HexFormat.of().formatHex(mac.doFinal(first.body().getBytes(StandardCharsets.UTF_8))), first.signature());
        ward.nurse().post("/api/alerts/" + id + "/escalation", Map.of("reason", "请医生来看")).expect(200);
        JsonNode second = Api.JSON.readTree(heard(id, 2).get(1).body());
        assertEquals(List.of("ESCALATED", "SITE_MANAGER_AND_DOCTOR"), List.of(second.path("what").asText(), second.path("level").asText()));
        assertEquals(2, heard(id, 2).size());
    }

    private static List<Receiver.Heard> heard(String alert, int many) throws InterruptedException {
        for (int look = 0; look < 200 && Receiver.get().about(alert).size() < many; look++) {
            Thread.sleep(100);
        }
        List<Receiver.Heard> heard = Receiver.get().about(alert);
        assertTrue(heard.size() >= many, heard.toString());
        return heard;
    }
}
