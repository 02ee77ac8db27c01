package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A fever by the thermometer becomes an alert that a nurse looks after, over HTTP. */
class AlertsIT {
    private final Api manager = Guests.with("SITE_MANAGER", Map.of("area", "4302")).api();
    private final Api doctor = Guests.with("DOCTOR", Map.of("area", "4302")).api();
    private final Place place = new Place(manager, doctor, "430202005001", "430202005001");
    private final Api nurse = Guests.with("NURSE", Map.of("site", place.id("site"))).api();

    @Test
    void a_nurse_takes_a_fever_rechecks_it_and_closes_it() {
        String inbox = "/api/sites/" + place.id("site") + "/alerts";
        String alert = "/api/alerts/" + place.id("alert");
        JsonNode first = nurse.get(inbox).expect(200).json();
        assertEquals("FEVER", first.at("/items/0/kind").asText());
        assertEquals("NOW", first.at("/items/0/group").asText());
        assertEquals(1, first.path("unclaimed").asInt());
        assertEquals("NURSE", first.at("/items/0/level").asText());
        assertEquals(404, Guests.with("LABORATORY", Map.of("site", place.id("site"))).api().get(alert).status());
        manager.post(alert + "/acknowledgement", Map.of()).expect(403);
        assertEquals(List.of(true, false), List.of(nurse.get(alert).expect(200).json().at("/alert/takeable").asBoolean(), manager.get(alert).expect(200).json().at("/alert/takeable").asBoolean()));
        assertEquals("alert-step-refused", nurse.post(alert + "/closing", Map.of("reason", "退热")).expect(409).problem());
        nurse.post(alert + "/acknowledgement", Map.of()).expect(200);
        assertEquals(1, nurse.get(inbox + "?mine=true").expect(200).json().path("mine").asInt());
        nurse.post(alert + "/recheck", Map.of("method", "AXILLA", "celsius", 38.7, "found", "CONFIRMED")).expect(200);
        nurse.post(alert + "/closing", Map.of("reason", "已送医")).expect(200);
        JsonNode closed = nurse.get(alert).expect(200).json();
        assertEquals("CLOSED", closed.at("/alert/state").asText());
        assertEquals("CLOSED", closed.at("/steps/0/kind").asText());
        assertEquals(4, closed.path("steps").size());
        assertEquals(false, closed.path("transferRequestedAt").isNull());
        assertEquals(0, nurse.get(inbox).expect(200).json().path("open").asInt());
        List<String> told = new ArrayList<>();
        for (JsonNode one : nurse.get("/api/people/" + closed.at("/alert/person").asText() + "/alerts").expect(200).json().path("items")) {
            if (one.path("id").asText().equals(place.id("alert"))) {
                one.path("steps").forEach(step -> told.add(step.path("kind").asText()));
            }
        }
        assertEquals(List.of("RAISED", "ACKNOWLEDGED", "RECHECKED", "CLOSED"), told);
    }
}
