package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A positive told by telephone: who was near is listed and decided, clocks are in question, restarted and set by the departure. */
class InvestigationsIT {
    private final CaseOfPositive told = CaseOfPositive.told();
    private final Api manager = told.manager();
    private final Api nurse = Guests.with("NURSE", Map.of("site", told.built().id())).api();

    @Test
    void whoever_was_near_is_listed_with_reasons_and_confirmed_or_dismissed() {
        JsonNode one = nurse.get(told.path()).expect(200).json();
        assertEquals(List.of("ROOM 周丽", "DOOR 刘芳", "FLOOR 谭伟", "STAFF null"), contacts(one));
        assertEquals("ADMITTED", one.at("/contacts/3/encounters/0/kind").asText());
        assertEquals("SHARED_ROOM", one.at("/contacts/0/encounters/0/kind").asText());
        assertEquals("区疾控中心 刘科长", one.at("/positives/0/toldBy").asText());
        assertEquals(8, one.path("doors").size());
        String mate = one.at("/contacts/0/id").asText();
        nurse.post(told.path() + "/contact-decisions", Map.of("contacts", List.of(mate), "decision", "CONFIRMED", "reason", "同屋")).expect(403);
        manager.post(told.path() + "/contact-decisions", Map.of("contacts", List.of(mate), "decision", "CONFIRMED", "reason", "同屋")).expect(200);
        assertEquals("contacts[0]", manager.post(told.path() + "/contact-decisions", Map.of("contacts", List.of(UUID.randomUUID()), "decision",
                "DISMISSED", "reason", "误")).expect(400).json().at("/errors/0/path").asText());
        JsonNode after = nurse.get(told.path() + "?live=true").expect(200).json();
        assertEquals("CONFIRMED", after.at("/contacts/0/decision").asText());
        assertEquals("同屋", after.at("/contacts/0/decisions/0/reason").asText());
        assertEquals(List.of("1/0", "1/1", "1/1", "1/1"), counts(nurse.get(site("/investigations")).expect(200).json().at("/items/0")));
    }

    @Test
    void a_nurse_who_measured_at_the_door_before_the_sample_is_named() {
        nurse.put("/api/manual-readings/" + UUID.randomUUID(), Map.of("site", told.built().id(), "person", told.people().get("opposite"), "centi", 3660,
                "method", "AXILLA", "measuredAt", CaseOfPositive.now(nurse))).expect(201);
        assertEquals(List.of("ROOM 周丽", "DOOR 刘芳", "FLOOR 谭伟", "STAFF null"), contacts(nurse.get(told.path()).expect(200).json()));
        String second = manager.post(site("/investigations"), Map.of("person", told.people().get("opposite"), "collectedAt", CaseOfPositive.now(manager),
                "toldBy", "区疾控中心")).expect(201).json().path("id").asText();
        JsonNode seen = nurse.get("/api/investigations/" + second).expect(200).json();
        List<String> done = new ArrayList<>();
        seen.path("contacts").forEach(contact -> contact.path("encounters").forEach(each -> done.add(each.path("kind").asText())));
        assertTrue(done.contains("MEASURED"), done.toString());
        assertFalse(seen.at("/contacts/3/staffName").asText().isEmpty());
    }

    @Test
    void telling_it_again_joins_the_case_and_looking_again_changes_nothing() {
        assertEquals(told.id(), manager.post(site("/investigations"), Map.of("person", told.people().get("positive"), "collectedAt",
                CaseOfPositive.now(manager), "toldBy", "复检")).expect(201).json().path("id").asText());
        nurse.post(told.path() + "/tracing", Map.of()).expect(200);
        JsonNode one = nurse.get(told.path()).expect(200).json();
        assertEquals(2, one.path("positives").size());
        assertEquals(4, one.path("contacts").size());
    }

    @Test
    void clocks_are_restarted_with_a_reason_and_wait_for_the_last_positive_to_leave() {
        JsonNode question = manager.get(told.path() + "/restarts").expect(200).json();
        assertEquals(List.of("PROPOSED", "PROPOSED", "PROPOSED"), each(question.path("lines"), "state"));
        assertEquals(3, question.at("/totals/3/people").asInt());
        assertTrue(question.at("/totals/2/bedDays").asInt() >= question.at("/totals/0/bedDays").asInt());
        List<String> all = each(question.path("lines"), "restart");
        assertEquals("reason", manager.post(told.path() + "/restart-decisions", Map.of("restarts", all, "decision", "RESTARTED")).expect(400).json()
                .at("/errors/0/path").asText());
        assertEquals(2, manager.post(told.path() + "/restart-decisions", Map.of("restarts", all.subList(0, 2), "decision", "RESTARTED", "reason", "点内传播"))
                .expect(200).json().path("count").asInt());
        manager.post(told.path() + "/restart-decisions", Map.of("restarts", all.subList(2, 3), "decision", "DISMISSED", "reason", "隔四门")).expect(200);
        assertEquals("restart-refused", manager.post(told.path() + "/restart-decisions", Map.of("restarts", all.subList(0, 1), "decision", "DISMISSED",
                "reason", "改主意")).expect(409).problem());
        JsonNode progress = manager.get("/api/people/" + told.people().get("mate") + "/stays").expect(200).json().at("/orders/0/progress");
        assertEquals("0", progress.path("day").asText());
        assertTrue(progress.path("lastDay").isNull());
        manager.post("/api/stays/" + told.stays().get("positive") + "/ending", Map.of("ending", "TRANSFERRED", "reason", "阳性")).expect(200);
        manager.post("/api/stays/" + told.stays().get("positive") + "/departure", Map.of("positive", true)).expect(200);
        JsonNode set = manager.get("/api/people/" + told.people().get("mate") + "/stays").expect(200).json().at("/orders/0");
        assertEquals("2021-08-09", set.path("exposureDay").asText());
        assertEquals("2021-08-23", set.at("/progress/lastDay").asText());
        assertEquals("2021-08-05", manager.get("/api/people/" + told.people().get("far") + "/stays").expect(200).json().at("/orders/0/exposureDay").asText());
        JsonNode clock = nurse.get("/api/people/" + told.people().get("mate") + "/clock").expect(200).json();
        assertEquals(List.of("DAY_ZERO", "RESTARTED", "PROPOSED"), each(clock.at("/items/0/steps"), "kind"));
    }

    @Test
    void a_call_that_was_wrong_ends_the_case_and_lets_the_clocks_go() {
        manager.post(told.path() + "/restart-proposals", Map.of("scope", "SITE")).expect(200);
        manager.post(told.path() + "/withdrawal", Map.of("reason", "号码报错")).expect(200);
        assertEquals("号码报错", nurse.get(told.path()).expect(200).json().at("/head/unfounded/reason").asText());
        assertEquals(List.of("WITHDRAWN", "WITHDRAWN", "WITHDRAWN"), each(manager.get(told.path() + "/restarts").expect(200).json().path("lines"), "state"));
        assertEquals("investigation-over", manager.post(told.path() + "/tracing", Map.of()).expect(409).problem());
    }

    @Test
    void the_command_centre_sees_initials_and_another_site_nothing() {
        Api command = Guests.with("COMMAND_CENTRE", Map.of("area", "4302")).api();
        JsonNode seen = command.get(told.path()).expect(200).json();
        assertFalse(seen.toString().contains("桂花"), seen.toString());
        assertFalse(command.get(told.path() + "/restarts").expect(200).json().toString().contains("周丽"));
        Api elsewhere = Guests.with("SITE_MANAGER", Map.of("area", "4301")).api();
        elsewhere.get(told.path()).expect(404);
        elsewhere.get(told.path() + "/restarts").expect(404);
        elsewhere.post(told.path() + "/tracing", Map.of()).expect(404);
    }

    @Test
    void a_call_without_a_person_a_time_or_a_name_is_refused_field_by_field() {
        assertEquals("person", refused(Map.of("collectedAt", CaseOfPositive.now(manager), "toldBy", "区疾控")));
        assertEquals("collectedAt", refused(Map.of("person", told.people().get("far"), "toldBy", "区疾控")));
        assertEquals("collectedAt", refused(Map.of("person", told.people().get("far"), "toldBy", "区疾控", "collectedAt", "2021-09-09T00:00:00Z")));
        assertEquals("toldBy", refused(Map.of("person", told.people().get("far"), "collectedAt", CaseOfPositive.now(manager))));
    }

    private String refused(Map<String, ?> form) {
        return manager.post(site("/investigations"), form).expect(400).json().at("/errors/0/path").asText();
    }

    private String site(String rest) {
        return "/api/sites/" + told.built().id() + rest;
    }

    private static List<String> contacts(JsonNode one) {
        List<String> contacts = new ArrayList<>();
        one.path("contacts").forEach(contact -> contacts.add(contact.path("grade").asText() + " " + contact.path("name").asText()));
        return contacts;
    }

    private static List<String> counts(JsonNode row) {
        List<String> counts = new ArrayList<>();
        row.path("counts").forEach(count -> counts.add(count.path("all").asText() + "/" + count.path("open").asText()));
        return counts.stream().sorted().toList();
    }

    private static List<String> each(JsonNode items, String field) {
        List<String> values = new ArrayList<>();
        items.forEach(item -> values.add(item.path(field).asText()));
        return values;
    }
}
