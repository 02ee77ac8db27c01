package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A nurse's readings and round, through the door. */
class ManualReadingsIT {
    private static Api manager;
    private static Api doctor;
    private static Api nurse;
    private static String site;
    private static Instant now;

    @BeforeAll
    static void open_a_site_with_a_nurse() {
        manager = Guests.with("SITE_MANAGER", Map.of("area", "4302")).api();
        doctor = Guests.with("DOCTOR", Map.of("area", "4302")).api();
        site = id(manager.post("/api/sites", Map.of("kind", "ISOLATION", "nameZh", "点位" + UUID.randomUUID(), "nameEn", "Site",
                "divisionCode", "430202005001")).expect(201));
        String building = id(manager.post("/api/sites/" + site + "/buildings", Map.of("name", "1 号楼")).expect(201));
        String floor = id(manager.post("/api/buildings/" + building + "/floors", Map.of("number", 5, "riskClasses", List.of())).expect(201));
        manager.post("/api/sites/" + site + "/room-ranges", Map.of("from", "0501", "to", "0512", "sides", "ODD_LEFT", "except", List.of(),
                "room", Map.of("floor", floor, "start", "CLEAN", "reason", "开业前消毒合格"))).expect(201);
        List<Map<String, Object>> answers = new ArrayList<>();
        manager.get("/api/sites/" + site + "/opening").expect(200).json().path("asked")
                .forEach(item -> answers.add(Map.of("item", item.asText(), "met", true)));
        manager.post("/api/sites/" + site + "/opening", Map.of("answers", answers)).expect(200);
        nurse = Guests.with("NURSE", Map.of("site", site)).api();
        now = Instant.parse(nurse.get("/api/session").expect(200).json().path("now").asText());
    }

    @Test
    void a_reading_is_made_once_however_often_it_is_sent_and_another_under_its_id_is_refused() {
        String person = admitted();
        String path = "/api/manual-readings/" + UUID.randomUUID();
        Map<String, Object> reading = reading(person, 3840);
        JsonNode kept = nurse.put(path, reading).expect(201).json();
        assertEquals(3840, kept.path("centi").asInt());
        assertEquals(List.of("SORE_THROAT"), kept.findValuesAsText("symptoms").isEmpty() ? List.of() : List.of(kept.at("/symptoms/0").asText()));
        assertEquals(kept, nurse.put(path, reading).expect(200).json());
        reading.put("centi", 3850);
        Api.Answer differs = nurse.put(path, reading).expect(409);
        assertEquals("manual-reading-differs", differs.problem());
        assertEquals(3840, differs.json().at("/kept/centi").asInt());
        JsonNode told = manager.get("/api/people/" + person + "/manual-readings").expect(200).json();
        assertEquals(1, told.path("items").size());
        assertTrue(told.at("/items/0/correctedBy").isNull());
    }

    @Test
    void what_no_body_has_is_asked_back_and_taken_as_a_fault_of_the_thermometer() {
        String person = admitted();
        Map<String, Object> reading = reading(person, 5340);
        String path = "/api/manual-readings/" + UUID.randomUUID();
        assertEquals("implausible-temperature", nurse.put(path, reading).expect(422).problem());
        reading.put("deviceFault", true);
        assertTrue(nurse.put(path, reading).expect(201).json().path("deviceFault").asBoolean());
        reading.put("centi", 6001);
        assertEquals("invalid", nurse.put("/api/manual-readings/" + UUID.randomUUID(), reading).expect(400).problem());
        assertEquals("not-staying", nurse.put("/api/manual-readings/" + UUID.randomUUID(), reading(UUID.randomUUID().toString(), 3670)).expect(422).problem());
        Map<String, Object> ahead = reading(person, 3670);
        ahead.put("measuredAt", now.plusSeconds(3600).toString());
        assertEquals("invalid", nurse.put("/api/manual-readings/" + UUID.randomUUID(), ahead).expect(400).problem());
        Map<String, Object> none = reading(person, 3670);
        none.put("symptoms", Arrays.asList((Object) null));
        assertEquals(400, nurse.put("/api/manual-readings/" + UUID.randomUUID(), none).status());
    }

    @Test
    void a_floor_is_answered_item_by_item_in_the_language_of_the_asker() {
        String person = admitted();
        String good = UUID.randomUUID().toString();
        List<Map<String, Object>> floor = List.of(listed(good, reading(person, 3670)), listed(UUID.randomUUID().toString(), reading(person, 5340)),
                listed(UUID.randomUUID().toString(), reading(person, 9000)), listed(UUID.randomUUID().toString(), Map.of()));
        Api english = nurse.with("Accept-Language", "en");
        JsonNode items = english.put("/api/sites/" + site + "/manual-readings", Map.of("readings", floor)).expect(200).json().path("items");
        assertEquals(List.of("KEPT", "REFUSED", "REFUSED", "REFUSED"), items.findValuesAsText("outcome"));
        assertEquals("No body has that temperature", items.at("/1/problem/title").asText());
        assertEquals("centi", items.at("/2/problem/errors/0/path").asText());
        JsonNode again = english.put("/api/sites/" + site + "/manual-readings", Map.of("readings", floor)).expect(200).json().path("items");
        assertEquals("REPEATED", again.at("/0/outcome").asText());
        assertEquals(400, nurse.put("/api/sites/" + site + "/manual-readings", Map.of("readings", List.of())).status());
    }

    @Test
    void the_round_tells_what_was_measured_and_a_correction_takes_its_place() {
        String person = admitted();
        String wrong = UUID.randomUUID().toString();
        nurse.put("/api/manual-readings/" + wrong, reading(person, 3840)).expect(201);
        Map<String, Object> right = reading(person, 3640);
        right.putAll(Map.of("corrects", wrong, "reason", "看错一位"));
        nurse.put("/api/manual-readings/" + UUID.randomUUID(), right).expect(201);
        JsonNode round = nurse.get("/api/sites/" + site + "/round").expect(200).json();
        assertEquals(3730, round.at("/numbers/feverLine").asInt());
        assertEquals(4, round.path("slots").size());
        List<JsonNode> people = new ArrayList<>();
        round.at("/floors/0/rooms").forEach(room -> room.path("people").forEach(people::add));
        JsonNode resident = people.stream().filter(one -> one.path("person").asText().equals(person)).findFirst().orElseThrow();
        assertEquals(List.of("3640"), resident.path("readings").findValuesAsText("centi"));
        assertTrue(List.of("DONE", "LATE").contains(resident.path("check").asText()));
        assertEquals("CLOSE_CONTACT", resident.path("riskClass").asText());
    }

    @Test
    void a_manager_reads_a_stranger_finds_nothing_and_printing_is_put_on_record() {
        String person = admitted();
        assertEquals(403, manager.put("/api/manual-readings/" + UUID.randomUUID(), reading(person, 3670)).status());
        Api stranger = Guests.with("NURSE", Map.of("area", "4301")).api();
        assertEquals(404, stranger.put("/api/manual-readings/" + UUID.randomUUID(), reading(person, 3670)).status());
        assertEquals(404, stranger.get("/api/sites/" + site + "/round").status());
        assertEquals(401, Api.anonymous().get("/api/sites/" + site + "/missed-checks").status());
        nurse.post("/api/sites/" + site + "/round/prints", Map.of("people", 3, "floor", "5")).expect(204);
        Api auditor = Guests.with("AUDIT_ADMINISTRATOR", null).api();
        assertFalse(auditor.get("/api/audit?action=round-sheet-printed&site=" + site).expect(200).json().path("items").isEmpty());
    }

    @Test
    void missed_checks_are_told_slot_by_slot() {
        admitted();
        JsonNode day = nurse.get("/api/sites/" + site + "/missed-checks").expect(200).json();
        assertTrue(day.path("slots").isArray());
        assertEquals("invalid", nurse.get("/api/sites/" + site + "/missed-checks?day=yesterday").expect(400).problem());
    }

    private static Map<String, Object> reading(String person, int centi) {
        return new HashMap<>(Map.of("site", site, "person", person, "centi", centi, "method", "AXILLA", "measuredAt", now.plusSeconds(120).toString(),
                "symptoms", List.of("SORE_THROAT")));
    }

    private static Map<String, Object> listed(String id, Map<String, Object> reading) {
        Map<String, Object> listed = new HashMap<>(reading);
        listed.remove("site");
        listed.put("id", id);
        return listed;
    }

    /** Somebody new in a bed of the site. */
    private static String admitted() {
        String person = id(manager.post("/api/sites/" + site + "/people", Map.of("name", Map.of("full", "人" + UUID.randomUUID()))).expect(201));
        String order = id(doctor.post("/api/sites/" + site + "/isolation-orders", Map.of("person", person, "riskClass", "CLOSE_CONTACT",
                "exposureDay", "2021-08-01", "authority", "区疾控中心", "reason", "同楼接触")).expect(201));
        String bed = manager.get("/api/sites/" + site + "/fitting-rooms?person=" + person).expect(200).json().at("/items/0/freeBeds/0").asText();
        manager.post("/api/sites/" + site + "/stays", Map.of("person", person, "order", order, "bed", bed)).expect(201);
        now = Instant.parse(nurse.get("/api/session").expect(200).json().path("now").asText());
        return person;
    }

    private static String id(Api.Answer answer) {
        return answer.json().path("id").asText();
    }
}
