package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One stay and its version through the door, and what was recorded by mistake. */
class StayWithdrawalIT {
    private static final Map<String, String> MISTAKE = Map.of("reason", "点错了人");
    private static Api manager;
    private static Construction site;
    private static List<String> rooms;
    private static int next;

    @BeforeAll
    static void an_open_site() {
        manager = Guests.with("SITE_MANAGER", Map.of("area", "4302")).api();
        site = Construction.begin(manager, "ISOLATION");
        rooms = site.rooms(5, 8, 1);
        site.open();
    }

    @Test
    void one_stay_is_read_with_its_version_by_who_may_see_it() {
        String stay = admitted();
        Api.Answer read = manager.get(stay).expect(200);
        assertEquals("ADMITTED", read.json().path("state").asText());
        assertEquals("\"" + read.json().path("version").asLong() + "\"", read.header("ETag"));
        assertEquals(200, Guests.with("NURSE", Map.of("site", site.id())).api().get(stay).status());
        assertEquals(404, Guests.with("SITE_MANAGER", Map.of("area", "4301")).api().get(stay).status());
        assertEquals(404, manager.get("/api/stays/" + UUID.randomUUID()).status());
    }

    @Test
    void a_command_made_from_what_no_longer_stands_is_refused_with_both_versions() {
        String stay = admitted();
        String read = manager.get(stay).expect(200).header("ETag");
        manager.post(stay + "/leave", Map.of("reason", "透析")).expect(200);
        Api.Answer stale = manager.with("If-Match", read).post(stay + "/ending", Map.of("ending", "TRANSFERRED", "reason", "期满"));
        assertEquals("stale-version", stale.expect(412).problem());
        assertEquals(read, "\"" + stale.json().path("yours").asLong() + "\"");
        String now = "\"" + stale.json().path("now").asLong() + "\"";
        assertEquals("version-needed", manager.with("If-Match", "latest").post(stay + "/return", Map.of()).expect(428).problem());
        assertEquals(404, Guests.with("SITE_MANAGER", Map.of("area", "4301")).api().with("If-Match", "\"77\"").post(stay + "/return", Map.of()).status());

        Api once = manager.with("If-Match", now).with("Idempotency-Key", UUID.randomUUID().toString());
        Api.Answer back = once.post(stay + "/return", Map.of()).expect(200);
        assertEquals(back.header("ETag"), manager.get(stay).header("ETag"));
        Api.Answer again = once.post(stay + "/return", Map.of()).expect(200);
        assertEquals("true", again.header("Idempotency-Replayed"));
        assertEquals(back.text(), again.text());
    }

    @Test
    void a_mistaken_departure_and_ending_are_taken_back_one_after_the_other() {
        String stay = admitted();
        manager.post(stay + "/ending", Map.of("ending", "TRANSFERRED", "reason", "期满")).expect(200);
        manager.post(stay + "/departure", Map.of("positive", false)).expect(200);
        assertEquals("stay-step-refused", manager.post(stay + "/ending/withdrawal", MISTAKE).expect(409).problem());
        assertEquals("invalid", manager.post(stay + "/departure/withdrawal", Map.of()).expect(400).problem());
        assertEquals("TRANSFERRED", manager.post(stay + "/departure/withdrawal", MISTAKE).expect(200).json().path("state").asText());
        assertEquals("ADMITTED", manager.post(stay + "/ending/withdrawal", MISTAKE).expect(200).json().path("state").asText());
        String person = manager.get(stay).json().path("person").asText();
        JsonNode steps = manager.get("/api/people/" + person + "/stays").expect(200).json().at("/stays/0/steps");
        assertEquals(2, steps.findValuesAsText("kind").stream().filter("WITHDRAWN"::equals).count(), steps.toString());
    }

    @Test
    void a_patch_that_came_off_by_a_mistaken_departure_is_worn_on() {
        String stay = admitted();
        String person = manager.get(stay).json().path("person").asText();
        Api nurse = Guests.with("NURSE", Map.of("site", site.id())).api();
        String code = "W-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        nurse.post("/api/sites/" + site.id() + "/patches", Map.of("code", code)).expect(201);
        String wear = id(nurse.post("/api/people/" + person + "/wears", Map.of("code", code)).expect(201));
        manager.post(stay + "/ending", Map.of("ending", "TRANSFERRED", "reason", "期满")).expect(200);
        manager.post(stay + "/departure", Map.of("positive", false)).expect(200);
        assertTrue(worn(nurse, person, wear).hasNonNull("to"));
        manager.post(stay + "/departure/withdrawal", MISTAKE).expect(200);
        assertFalse(worn(nurse, person, wear).hasNonNull("to"));
    }

    private static JsonNode worn(Api nurse, String person, String wear) {
        return nurse.get("/api/people/" + person + "/wears").expect(200).json().path("items").findParents("id").stream()
                .filter(one -> one.path("id").asText().equals(wear)).findFirst().orElseThrow();
    }

    @Test
    void a_departure_stands_once_the_room_is_being_disinfected_and_the_answer_says_where_the_room_stands() {
        int mine = next;
        String stay = admitted();
        manager.post(stay + "/ending", Map.of("ending", "TRANSFERRED", "reason", "期满")).expect(200);
        manager.post(stay + "/departure", Map.of("positive", false)).expect(200);
        manager.post("/api/rooms/" + rooms.get(mine) + "/disinfection", Map.of()).expect(200);
        Api.Answer refused = manager.post(stay + "/departure/withdrawal", MISTAKE);
        assertEquals("room-step-refused", refused.expect(409).problem());
        assertEquals("DISINFECTING", refused.json().path("phase").asText());
    }

    @Test
    void a_mistaken_admission_is_taken_back_and_the_room_is_clean_again() {
        int mine = next;
        String stay = admitted();
        assertEquals(403, Guests.with("NURSE", Map.of("site", site.id())).api().post(stay + "/admission/withdrawal",
                Map.of("reason", "误", "used", false)).status());
        assertEquals("CANCELLED", manager.post(stay + "/admission/withdrawal", Map.of("reason", "点错了人", "used", false)).expect(200)
                .json().path("state").asText());
        assertEquals("CLEAN", manager.get("/api/rooms/" + rooms.get(mine)).expect(200).json().at("/state/phase").asText());
        assertTrue(manager.get("/api/sites/" + site.id() + "/fitting-rooms?riskClass=CLOSE_CONTACT").expect(200).text().contains(rooms.get(mine)));
    }

    /** @return the path of a new stay, in the next room */
    private static String admitted() {
        String person = site.person(manager, "人" + UUID.randomUUID(), null);
        String order = id(manager.post("/api/sites/" + site.id() + "/isolation-orders", Map.of("person", person, "riskClass", "CLOSE_CONTACT",
                "exposureDay", "2021-08-01", "authority", "区疾控中心", "reason", "同楼接触")));
        String bed = Construction.beds(manager, rooms.get(next++)).get(0);
        return "/api/stays/" + id(manager.post("/api/sites/" + site.id() + "/stays", Map.of("person", person, "order", order, "bed", bed)));
    }

    private static String id(Api.Answer answer) {
        return answer.expect(201).json().path("id").asText();
    }
}
