package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On which day a missed test is made up, through the door: who came on the fifth day has missed those of the first and the fourth. */
class MakeUpsIT {
    private static final String MISSED = "2021-08-05";
    private static final String LATER = "2021-08-12";
    private static Swabbing site;

    @BeforeAll
    static void a_site_that_swabs() {
        site = Swabbing.begin();
    }

    @Test
    void a_missed_test_waits_for_its_day_and_is_overdue_again_when_that_is_taken_back() {
        String person = site.admitted("2021-08-04");
        String stay = listed(person).path("stay").asText();
        assertTrue(overdue(person).contains(MISSED));
        JsonNode plan = site.nurse().post(makeUps(stay), Map.of("plannedOn", MISSED, "on", LATER)).expect(201).json();
        assertEquals(LATER, plan.path("on").asText());
        assertEquals(plan, site.nurse().post(makeUps(stay), Map.of("plannedOn", MISSED, "on", LATER)).expect(201).json());
        assertFalse(overdue(person).contains(MISSED));
        assertEquals(List.of(LATER), listed(person).path("makeUps").findValuesAsText("on"));
        JsonNode day = site.nurse().get("/api/people/" + person + "/test-plan").expect(200).json().at("/days/0");
        assertEquals("TO_COME", day.path("state").asText());
        assertEquals(LATER, day.path("due").asText());
        assertTrue(day.path("toPlan").asBoolean());
        assertTrue(waits(stay, "TEST_TO_COME", MISSED).path("makeUp").asBoolean(), "the release says so");
        site.nurse().post(makeUps(stay) + "/withdrawal", Map.of("plannedOn", MISSED, "reason", "当日不便")).expect(204);
        assertTrue(overdue(person).contains(MISSED));
        assertEquals("TEST_MISSED", waits(stay, "TEST_MISSED", MISSED).path("lack").asText());
    }

    @Test
    void what_cannot_be_made_up_is_refused_by_its_name() {
        String stay = listed(site.admitted("2021-08-04")).path("stay").asText();
        assertEquals("test-not-missed", site.nurse().post(makeUps(stay), Map.of("plannedOn", "2021-08-11", "on", LATER)).expect(422).problem());
        assertEquals("invalid", site.nurse().post(makeUps(stay), Map.of("plannedOn", MISSED, "on", "2021-08-06")).expect(400).problem());
        assertEquals("invalid", site.nurse().post(makeUps(stay), Map.of("plannedOn", MISSED)).expect(400).problem());
        assertEquals(404, site.nurse().post(makeUps(stay) + "/withdrawal", Map.of("plannedOn", MISSED, "reason", "误")).status());
        Api elsewhere = Guests.with("NURSE", Map.of("site", Swabbing.begin().site())).api();
        assertEquals(404, elsewhere.post(makeUps(stay), Map.of("plannedOn", MISSED, "on", LATER)).status());
        assertEquals(404, site.nurse().post(makeUps(UUID.randomUUID().toString()), Map.of("plannedOn", MISSED, "on", LATER)).status());
    }

    private static String makeUps(String stay) {
        return "/api/stays/" + stay + "/make-ups";
    }

    private static List<String> overdue(String person) {
        return StreamSupport.stream(listed(person).path("tasks").spliterator(), false).filter(task -> task.path("what").asText().equals("OVERDUE"))
                .map(task -> task.path("on").asText()).toList();
    }

    private static JsonNode listed(String person) {
        return site.nurse().get(site.at("/test-list")).expect(200).json().path("floors").findParents("person").stream()
                .filter(one -> one.path("person").asText().equals(person)).findFirst().orElseThrow();
    }

    private static JsonNode waits(String stay, String lack, String date) {
        return site.nurse().get("/api/stays/" + stay + "/release-decision").expect(200).json().findParents("lack").stream()
                .filter(one -> one.path("lack").asText().equals(lack) && one.path("date").asText().equals(date)).findFirst().orElseThrow();
    }
}
