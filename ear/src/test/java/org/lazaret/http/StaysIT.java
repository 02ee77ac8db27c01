package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A site manager's day with stays, through the door. */
class StaysIT {
    private static final Map<String, String> ZHUZHOU = Map.of("area", "4302");
    private static Api manager;
    private static String site;

    @BeforeAll
    static void open_a_site() {
        manager = Guests.with("SITE_MANAGER", ZHUZHOU).api();
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
    }

    @Test
    void somebody_comes_is_moved_released_and_leaves_and_the_board_tells_it() {
        String person = person("陈桂华");
        JsonNode rooms = fitting(person);
        assertTrue(rooms.path("fitting").asInt() > 1);
        String bed = rooms.at("/items/0/freeBeds/0").asText();
        String number = rooms.at("/items/0/number").asText();
        String stay = id(admit(person, bed).expect(201));
        JsonNode there = onBoard(number);
        assertEquals("OCCUPIED", there.path("phase").asText());
        assertEquals("陈桂华", there.at("/occupants/0/name").asText());
        assertEquals("CLOSE_CONTACT", there.at("/occupants/0/riskClass").asText());
        assertEquals("DAY_ZERO", there.at("/occupants/0/progress/convention").asText());
        String other = fitting(person("旁人")).at("/items/0/freeBeds/0").asText();
        manager.post("/api/stays/" + stay + "/move", Map.of("bed", other, "reason", "空调故障", "positive", false)).expect(200);
        assertEquals("AWAITING_DISINFECTION", onBoard(number).path("phase").asText());
        assertEquals("stay-step-refused", manager.post("/api/stays/" + stay + "/departure", Map.of("positive", false)).expect(409).problem());
        manager.post("/api/stays/" + stay + "/ending", Map.of("ending", "TRANSFERRED", "reason", "期满")).expect(200);
        assertEquals("CLOSED", manager.post("/api/stays/" + stay + "/departure", Map.of("positive", false)).expect(200).json().path("state").asText());
        JsonNode story = manager.get("/api/people/" + person + "/stays").expect(200).json();
        assertEquals(2, story.at("/stays/0/beds").size());
        assertTrue(story.at("/stays/0/steps").findValuesAsText("kind").containsAll(List.of("ADMITTED", "MOVED", "TRANSFERRED", "DEPARTED")));
    }

    @Test
    void the_last_one_to_ask_for_a_bed_is_told_who_was_not_faster_but_that_it_is_taken() {
        String first = person("甲");
        String second = person("乙");
        String bed = fitting(first).at("/items/0/freeBeds/0").asText();
        String order = order(second);
        admit(first, bed).expect(201);
        Api.Answer taken = manager.post("/api/sites/" + site + "/stays", Map.of("person", second, "order", order, "bed", bed));
        assertEquals("bed-taken", taken.expect(409).problem());
        assertFalse(taken.text().contains("甲"));
    }

    @Test
    void the_same_key_admits_once() {
        String person = person("一次");
        String bed = fitting(person).at("/items/0/freeBeds/0").asText();
        Map<String, String> admission = Map.of("person", person, "order", order(person), "bed", bed);
        Api once = manager.with("Idempotency-Key", UUID.randomUUID().toString());
        String stay = id(once.post("/api/sites/" + site + "/stays", admission).expect(201));
        Api.Answer again = once.post("/api/sites/" + site + "/stays", admission).expect(201);
        assertEquals(stay, id(again));
        assertEquals("true", again.header("Idempotency-Replayed"));
    }

    @Test
    void a_reservation_is_made_and_undone() {
        String person = person("邹令仪");
        String stay = id(manager.post("/api/sites/" + site + "/expected-stays", Map.of("person", person, "order", order(person))).expect(201));
        JsonNode room = fitting(person).at("/items/0");
        manager.post("/api/stays/" + stay + "/reservation", Map.of("bed", room.at("/freeBeds/0").asText())).expect(201);
        assertEquals("RESERVED", onBoard(room.path("number").asText()).path("phase").asText());
        manager.delete("/api/stays/" + stay + "/reservation").expect(200);
        assertEquals("CLEAN", onBoard(room.path("number").asText()).path("phase").asText());
        JsonNode waiting = manager.get("/api/sites/" + site + "/stays?filter=WAITING_FOR_ROOM").expect(200).json();
        assertTrue(waiting.path("items").findValuesAsText("stay").contains(stay));
    }

    @Test
    void another_sites_stays_are_not_found_and_a_nurse_sees_but_does_not_admit() {
        String person = person("丙");
        String bed = fitting(person).at("/items/0/freeBeds/0").asText();
        String stay = id(admit(person, bed).expect(201));
        Api stranger = Guests.with("SITE_MANAGER", Map.of("area", "4301")).api();
        assertEquals(404, stranger.get("/api/sites/" + site + "/board").status());
        assertEquals(404, stranger.get("/api/people/" + person + "/stays").status());
        assertEquals(404, stranger.post("/api/stays/" + stay + "/departure", Map.of("positive", false)).status());
        Api nurse = Guests.with("NURSE", ZHUZHOU).api();
        assertEquals(200, nurse.get("/api/sites/" + site + "/board").status());
        assertEquals(403, nurse.post("/api/stays/" + stay + "/departure", Map.of("positive", false)).status());
        assertEquals(401, Api.anonymous().get("/api/sites/" + site + "/board").status());
        Api command = Guests.with("COMMAND_CENTRE", ZHUZHOU).api();
        assertFalse(command.get("/api/sites/" + site + "/board").expect(200).text().contains("丙"));
    }

    private static String person(String name) {
        return id(manager.post("/api/sites/" + site + "/people", Map.of("name", Map.of("full", name))).expect(201));
    }

    private static String order(String person) {
        return id(manager.post("/api/sites/" + site + "/isolation-orders", Map.of("person", person, "riskClass", "CLOSE_CONTACT",
                "exposureDay", "2021-08-01", "authority", "区疾控中心", "reason", "同楼接触")).expect(201));
    }

    private static Api.Answer admit(String person, String bed) {
        return manager.post("/api/sites/" + site + "/stays", Map.of("person", person, "order", order(person), "bed", bed));
    }

    private static JsonNode fitting(String person) {
        return manager.get("/api/sites/" + site + "/fitting-rooms?person=" + person).expect(200).json();
    }

    private static JsonNode onBoard(String number) {
        JsonNode floors = manager.get("/api/sites/" + site + "/board").expect(200).json().path("floors");
        return StreamSupport.stream(floors.spliterator(), false).flatMap(f -> StreamSupport.stream(f.path("rooms").spliterator(), false))
                .filter(room -> room.path("number").asText().equals(number)).findFirst().orElseThrow();
    }

    private static String id(Api.Answer answer) {
        return answer.json().path("id").asText();
    }
}
