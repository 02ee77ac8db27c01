package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rules of a site are written by its inspector, approved and activated by the command centre, and stays go over by choice. */
class DraftsIT {
    private final Api manager = Guests.with("SITE_MANAGER", Map.of("area", "4302")).api();
    private final Api doctor = Guests.with("DOCTOR", Map.of("area", "4302")).api();
    private final Place place = new Place(manager, doctor, "430202005001", "430202005001");
    private final Api inspector = Guests.with("INFECTION_CONTROL_INSPECTOR", Map.of("site", place.id("site"))).api();
    private final Api command = Guests.with("COMMAND_CENTRE", Map.of("area", "4302")).api();

    @Test
    void a_version_is_written_reviewed_previewed_activated_and_a_stay_goes_over() {
        String draft = "/api/protocol-drafts/" + inspector.post("/api/protocol-drafts", ninth()).expect(201).json().path("id").asText();
        inspector.post(draft + "/submission", Map.of()).expect(200);
        assertEquals("own-draft", inspector.post(draft + "/approval", Map.of()).expect(409).problem());
        inspector.post(draft + "/activation", Map.of()).expect(403);
        assertEquals("draft-step-refused", command.post(draft + "/activation", Map.of()).expect(409).problem());
        command.post(draft + "/approval", Map.of()).expect(200);

        JsonNode stay = command.get(draft + "/changeover").expect(200).json().at("/stays/0");
        assertEquals("2021-08-15 2021-08-08", stay.at("/before/lastDay").asText() + " " + stay.at("/after/lastDay").asText());
        List<String> why = new ArrayList<>();
        stay.path("changes").forEach(change -> why.add(change.path("rule").asText()));
        assertTrue(why.containsAll(List.of("days-central", "days-home", "test-days")), why.toString());

        String version = "/api/protocols/" + command.post(draft + "/activation", Map.of()).expect(200).json().path("activated").asText();
        JsonNode kept = manager.get("/api/people/" + place.id("person") + "/stays").expect(200).json();
        assertEquals(14, kept.at("/orders/0/daysCentral").asInt());
        manager.post(version + "/migrations", Map.of("stays", List.of(place.id("stay")))).expect(400);
        assertEquals(1, manager.post(version + "/migrations", Map.of("stays", List.of(place.id("stay")), "reason", "按站点新规执行")).expect(200).json().path("count").asInt());
        JsonNode moved = manager.get("/api/people/" + place.id("person") + "/stays").expect(200).json();
        assertEquals(7, moved.at("/orders/0/daysCentral").asInt());
        assertEquals("14 7 按站点新规执行", moved.at("/orders/0/migrations/0/before/days").asText() + " " + moved.at("/orders/0/migrations/0/after/days").asText() + " "
                + moved.at("/orders/0/migrations/0/reason").asText());
        assertEquals("stays[0]", manager.post(version + "/migrations", Map.of("stays", List.of(place.id("stay")), "reason", "再次")).expect(400).json()
                .at("/errors/0/path").asText());
    }

    @Test
    void a_draft_is_changed_only_as_it_was_read_and_says_field_by_field_what_is_wrong() {
        Api.Answer begun = inspector.post("/api/protocol-drafts", ninth()).expect(201);
        String draft = "/api/protocol-drafts/" + begun.json().path("id").asText();
        Map<String, Object> wrong = new TreeMap<>(ninth());
        wrong.put("rules", List.of(rule("days-central", "many"), rule("days-central", "7")));
        Api reading = inspector.with("If-Match", begun.header("ETag"));
        JsonNode errors = reading.put(draft, wrong).expect(400).json().path("errors");
        assertEquals("rules[0].value rules[1].rule", errors.at("/0/path").asText() + " " + errors.at("/1/path").asText());
        reading.put(draft, ninth()).expect(200);
        assertEquals("stale-version", reading.put(draft, ninth()).expect(412).problem());
        inspector.put(draft, ninth()).expect(428);
        assertEquals(4, inspector.get(draft).expect(200).json().path("rules").size());
    }

    @Test
    void nonsense_is_refused_in_words() {
        for (Object body : List.of(Map.of(), Map.of("scope", "PLANET"), Map.of("scope", "SITE"), Map.of("scope", "CITY", "division", "43020"),
                Map.of("scope", "SITE", "site", place.id("site"), "rules", List.of(Map.of())), "[]")) {
            assertEquals(400, inspector.post("/api/protocol-drafts", body).status(), body.toString());
        }
        inspector.post("/api/protocol-drafts", Map.of("scope", "SITE", "site", UUID.randomUUID().toString())).expect(404);
    }

    private Map<String, Object> ninth() {
        return Map.of("code", "site-" + place.id("site").substring(24), "scope", "SITE", "site", place.id("site"), "effectiveFrom", "2021-08-09", "sureness", "B",
                "name", Map.of("zh", "本站按第九版", "en", "The 9th here"), "source", Map.of("zh", "指挥部通知", "en", "Notice of the command centre"),
                "rules", List.of(rule("days-central", "7"), rule("days-home", "3"), rule("test-days", "1,2,3,5,7"), rule("home-test-days", "3")));
    }

    private static Map<String, Object> rule(String rule, String value) {
        return Map.of("rule", rule, "riskClass", "CLOSE_CONTACT", "value", value, "number", "R3", "sureness", "B");
    }
}
