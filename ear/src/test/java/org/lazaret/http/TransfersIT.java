package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody goes from one site to another, or to a hospital outside, over HTTP. */
class TransfersIT {
    private final Api area = Guests.with("SITE_MANAGER", Map.of("area", "4302")).api();
    private final Api areaDoctor = Guests.with("DOCTOR", Map.of("area", "4302")).api();
    private final Place here = new Place(area, areaDoctor, "430202005001", "430202005001");
    private final Place there = new Place(area, areaDoctor, "430203001001", "430203001001");
    private final Api origin = Guests.with("SITE_MANAGER", Map.of("site", here.id("site"))).api();
    private final Api destination = Guests.with("SITE_MANAGER", Map.of("site", there.id("site"))).api();
    private final Api doctor = Guests.with("DOCTOR", Map.of("site", here.id("site"))).api();
    private final String person = feverish();
    private final String transfer = "/api/transfers/" + made(origin, "/transfers", Map.of("person", person, "reason", "需专科治疗"));

    @Test
    void two_managers_bring_somebody_from_one_site_to_the_other() {
        assertEquals("REQUESTED", state(origin));
        destination.get(transfer).expect(404);
        assertEquals(List.of(there.id("site")), named(origin, there.id("site")));
        origin.post(transfer + "/origin-approval", Map.of("destination", Map.of("site", there.id("site")))).expect(200);
        JsonNode seen = destination.get(transfer).expect(200).json();
        assertEquals("CLOSE_CONTACT", seen.at("/note/riskClass").asText());
        assertTrue(seen.at("/note/alerts").toString().contains("FEVER"));
        assertTrue(seen.at("/note/temperatures").toString().contains("3920"));
        destination.get("/api/people/" + person).expect(404);
        origin.post(transfer + "/destination-approval", Map.of()).expect(403);
        JsonNode room = destination.get(transfer + "/fitting-rooms").expect(200).json().at("/items/0");
        assertTrue(room.path("fits").asBoolean());
        String bed = room.at("/freeBeds/0").asText();
        destination.post(transfer + "/destination-approval", Map.of("bed", bed)).expect(200);
        assertEquals("transfer-step-refused", destination.post(transfer + "/destination-approval", Map.of("bed", bed)).expect(409).problem());
        origin.post(transfer + "/transport", Map.of("plate", "湘B·A2019", "driver", "刘师傅", "driverPhone", "13800138000", "departsAt",
                "2021-08-09T03:30:00Z", "note", "青霉素过敏")).expect(200);
        assertEquals("138****8000", first(destination, there, "incoming").at("/vehicle/driverPhone").asText());
        assertEquals("+8613800138000", destination.get(transfer).expect(200).json().at("/transfer/vehicle/driverPhone").asText());
        origin.post(transfer + "/pick-up", Map.of("positive", false)).expect(200);
        destination.post(transfer + "/arrival", Map.of()).expect(200);
        destination.post(transfer + "/completion", Map.of()).expect(200);
        assertEquals("COMPLETED", state(origin));
        destination.get("/api/people/" + person).expect(200);
        assertEquals("ADMITTED", stayState(destination));
    }

    @Test
    void a_doctor_orders_to_a_hospital_outside_and_a_mistake_is_taken_back() {
        doctor.post(transfer + "/origin-approval", Map.of("destination", Map.of("outside", "市二医院"))).expect(403);
        assertEquals("reason", doctor.post(transfer + "/order", Map.of("destination", Map.of("outside", "市二医院"))).expect(400).json()
                .at("/errors/0/path").asText());
        doctor.post(transfer + "/order", Map.of("destination", Map.of("outside", "市二医院"), "reason", "高热不退")).expect(200);
        assertTrue(first(origin, here, "outgoing").path("order").asBoolean());
        origin.post(transfer + "/destination-approval", Map.of("spokenFor", "急诊科何医生")).expect(200);
        origin.post(transfer + "/withdrawal", Map.of("reason", "对方尚未答复", "used", false)).expect(200);
        assertEquals("ORIGIN_APPROVED", state(origin));
        origin.post(transfer + "/refusal", Map.of("reason", "无床", "spokenFor", "急诊科何医生")).expect(200);
        origin.post(transfer + "/cancellation", Map.of("reason", "病情好转")).expect(200);
        assertEquals("CANCELLED", state(origin));
        assertEquals(201, origin.post("/api/sites/" + here.id("site") + "/transfers", Map.of("person", person, "reason", "再次申请")).status());
        assertEquals(200, origin.post("/api/sites/" + here.id("site") + "/transfers", Map.of("person", person, "reason", "再次申请")).status());
    }

    /** Somebody here who may be alone, with a fever by the thermometer; whom the place has may not. */
    private String feverish() {
        String who = made(origin, "/people", Map.of("name", Map.of("full", "转运者" + UUID.randomUUID().toString().substring(0, 6))));
        String order = made(areaDoctor, "/isolation-orders", Map.of("person", who, "riskClass", "CLOSE_CONTACT", "exposureDay", "2021-08-08",
                "authority", "区疾控中心", "reason", "同楼接触"));
        String bed = origin.get("/api/sites/" + here.id("site") + "/fitting-rooms?person=" + who).expect(200).json().at("/items/0/freeBeds/0").asText();
        made(origin, "/stays", Map.of("person", who, "order", order, "bed", bed));
        Api nurse = Guests.with("NURSE", Map.of("site", here.id("site"))).api();
        nurse.put("/api/manual-readings/" + UUID.randomUUID(), Map.of("site", here.id("site"), "person", who, "centi", 3920, "method", "AXILLA",
                "measuredAt", nurse.get("/api/session").expect(200).json().path("now").asText())).expect(201);
        return who;
    }

    private String made(Api by, String path, Map<String, ?> body) {
        return by.post("/api/sites/" + here.id("site") + path, body).expect(201).json().path("id").asText();
    }

    private String state(Api who) {
        return who.get(transfer).expect(200).json().at("/transfer/state").asText();
    }

    private JsonNode first(Api who, Place place, String direction) {
        for (JsonNode one : who.get("/api/sites/" + place.id("site") + "/transfers").expect(200).json().path(direction)) {
            if (transfer.endsWith(one.path("id").asText())) {
                return one;
            }
        }
        throw new AssertionError("not listed: " + direction);
    }

    private String stayState(Api who) {
        List<String> states = new ArrayList<>();
        who.get("/api/people/" + person + "/stays").expect(200).json().path("stays").forEach(stay -> {
            if (stay.path("site").asText().equals(there.id("site"))) {
                states.add(stay.path("state").asText());
            }
        });
        return String.join(",", states);
    }

    private List<String> named(Api who, String site) {
        List<String> found = new ArrayList<>();
        who.get("/api/sites/" + here.id("site") + "/transfer-destinations").expect(200).json().path("items").forEach(one -> {
            if (one.path("site").asText().equals(site)) {
                found.add(one.path("site").asText());
            }
        });
        return found;
    }
}
