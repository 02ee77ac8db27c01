package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Swabs, tubes and the list of who is due, through the door. */
class SamplesIT {
    private static Swabbing site;

    @BeforeAll
    static void a_site_that_swabs() {
        site = Swabbing.begin();
    }

    @Test
    void a_swab_is_kept_once_however_often_it_is_sent_and_another_under_its_id_is_refused() {
        String path = "/api/samples/" + UUID.randomUUID();
        Map<String, Object> swab = site.swab(site.admitted(), site.tube(5));
        swab.put("plannedOn", "2021-08-09");
        JsonNode kept = site.nurse().put(path, swab).expect(201).json();
        assertEquals(1, kept.path("position").asInt());
        assertEquals(kept, site.nurse().put(path, swab).expect(200).json());
        swab.put("specimen", "OROPHARYNGEAL");
        Api.Answer differs = site.nurse().put(path, swab).expect(409);
        assertEquals("sample-differs", differs.problem());
        assertEquals("NASOPHARYNGEAL", differs.json().at("/kept/specimen").asText());
    }

    @Test
    void what_cannot_be_is_refused_by_its_name() {
        String person = site.admitted();
        String single = site.tube(1);
        site.swabbed(person, single);
        assertEquals("tube-full", refused(site.swab(site.admitted(), single), 409));
        String pool = site.tube(5);
        String first = site.swabbed(person, pool);
        assertEquals("already-in-tube", refused(site.swab(person, pool), 409));
        assertEquals("tube-unknown", refused(site.swab(person, "NOSUCH-1"), 422));
        assertEquals("not-here", refused(site.swab(UUID.randomUUID().toString(), site.tube(1)), 422));
        assertEquals("not-the-planned-day", refused(with(site.swab(person, site.tube(1)), "plannedOn", "2021-08-08"), 422));
        assertEquals("follow-up-unfit", refused(with(site.swab(person, site.tube(5)), "recallOf", first), 422));
        Map<String, Object> room = site.swab(person, site.tube(1));
        room.remove("specimen");
        room.put("subject", "BELONGINGS");
        assertEquals("tube-holds-others", refused(room, 422));
        assertEquals("invalid", refused(with(site.swab(person, site.tube(1)), "subject", "ROOM"), 400));
        assertEquals("invalid", refused(with(site.swab(person, site.tube(1)), "collectedAt", site.now().plusSeconds(3600).toString()), 400));
        site.nurse().post("/api/tubes/" + pool + "/closing", Map.of("occurredAt", site.now().minusSeconds(1).toString())).expect(200);
        assertEquals("tube-closed", refused(site.swab(site.admitted(), pool), 409));
        assertEquals("tube-closed", site.nurse().post("/api/tubes/" + pool + "/closing", Map.of()).expect(409).problem());
        assertEquals("tube-empty", site.nurse().post("/api/tubes/" + site.tube(5) + "/closing", Map.of()).expect(422).problem());
    }

    @Test
    void what_a_phone_gathered_is_answered_item_by_item() {
        String person = site.admitted();
        String pool = site.tube(5);
        List<Map<String, Object>> outbox = new ArrayList<>(List.of(gathered(site.swab(person, pool)), gathered(site.swab(person, pool)), gathered(Map.of())));
        JsonNode items = site.nurse().with("Accept-Language", "en").put(site.at("/samples"), Map.of("samples", outbox)).expect(200).json().path("items");
        assertEquals(List.of("KEPT", "REFUSED", "REFUSED"), items.findValuesAsText("outcome"));
        assertEquals("Already in this tube", items.at("/1/problem/title").asText());
        assertEquals("REPEATED", site.nurse().put(site.at("/samples"), Map.of("samples", outbox)).expect(200).json().at("/items/0/outcome").asText());
        assertEquals(400, site.nurse().put(site.at("/samples"), Map.of("samples", List.of())).status());
    }

    @Test
    void a_mistake_is_withdrawn_with_its_reason_and_stays_on_record() {
        String person = site.admitted();
        String tube = site.tube(1);
        String sample = site.swabbed(person, tube);
        assertEquals("invalid", site.nurse().post("/api/samples/" + sample + "/withdrawal", Map.of()).expect(400).problem());
        assertEquals("扫错腕带", site.nurse().post("/api/samples/" + sample + "/withdrawal", Map.of("reason", "扫错腕带")).expect(200).json().path("withdrawnReason").asText());
        assertEquals("sample-withdrawn", site.nurse().post("/api/samples/" + sample + "/withdrawal", Map.of("reason", "再来")).expect(409).problem());
        site.swabbed(site.admitted(), tube);
        JsonNode told = site.manager().get("/api/people/" + person + "/samples").expect(200).json();
        assertEquals("WITHDRAWN", told.at("/items/0/state").asText());
        assertEquals(404, site.nurse().post("/api/samples/" + UUID.randomUUID() + "/withdrawal", Map.of("reason", "无")).status());
    }

    @Test
    void tubes_come_with_codes_of_ours_or_their_own_and_are_printed_and_found() {
        JsonNode made = site.nurse().post(site.at("/tubes"), Map.of("capacity", 10, "count", 30)).expect(201).json().path("tubes");
        assertEquals(30, made.size());
        String first = made.at("/0/code").asText();
        assertTrue(site.nurse().get(site.at("/tube-labels?from=" + first + "&to=" + made.at("/29/code").asText())).expect(200).text().startsWith("%PDF-"));
        assertEquals("tube-unknown", site.nurse().get(site.at("/tube-labels?from=NOSUCH-1")).expect(422).problem());
        assertEquals("to", site.nurse().get(site.at("/tube-labels?from=" + first + "&to=A-1")).expect(400).json().at("/errors/0/path").asText());
        String mark = "B" + UUID.randomUUID().toString().substring(0, 6).toUpperCase();
        site.nurse().post(site.at("/tubes"), Map.of("capacity", 5, "from", mark + "-01", "to", mark + "-03")).expect(201);
        Api.Answer known = site.nurse().post(site.at("/tubes"), Map.of("capacity", 5, "from", mark + "-03")).expect(409);
        assertEquals("tube-known", known.problem());
        assertEquals(5, known.json().path("capacity").asInt());
        assertEquals(3, site.nurse().get(site.at("/tubes?q=" + mark.toLowerCase() + "&state=EMPTY&state=FILLING")).expect(200).json().path("items").size());
        assertEquals("invalid", site.nurse().post(site.at("/tubes"), Map.of("capacity", 7, "count", 1)).expect(400).problem());
        JsonNode page = site.nurse().get(site.at("/tubes?limit=2")).expect(200).json();
        assertFalse(site.nurse().get(site.at("/tubes?limit=2&cursor=" + page.path("next").asText())).expect(200).json().path("items").isEmpty());
    }

    @Test
    void who_is_due_stands_on_the_list_until_the_swab_is_kept() {
        String person = site.admitted();
        JsonNode due = due(person);
        assertEquals(List.of("PLANNED"), due.path("tasks").findValuesAsText("what"));
        assertEquals("2021-08-09", due.at("/tasks/0/on").asText());
        String sample = UUID.randomUUID().toString();
        site.nurse().put("/api/samples/" + sample, with(site.swab(person, site.tube(1)), "plannedOn", "2021-08-09")).expect(201);
        JsonNode done = due(person);
        assertTrue(done.path("tasks").isEmpty());
        assertEquals(sample, done.at("/done/0/sample").asText());
        JsonNode plan = site.nurse().get("/api/people/" + person + "/test-plan").expect(200).json();
        assertEquals(List.of("PENDING", "TO_COME", "TO_COME", "TO_COME"), plan.path("days").findValuesAsText("state"));
        assertEquals(2, plan.at("/days/3/samples").asInt());
    }

    @Test
    void the_command_centre_has_the_figures_and_no_list() {
        site.admitted();
        Api centre = Guests.with("COMMAND_CENTRE", Map.of("area", "4302")).api();
        JsonNode counts = centre.get("/api/test-counts").expect(200).json().path("items");
        List<JsonNode> ours = new ArrayList<>();
        counts.forEach(one -> {
            if (one.path("site").asText().equals(site.site())) {
                ours.add(one);
            }
        });
        assertTrue(ours.get(0).at("/counts/due").asInt() > 0, counts.toString());
        assertEquals(404, centre.get(site.at("/test-list")).status());
        assertEquals(404, Guests.with("NURSE", Map.of("area", "4301")).api().get(site.at("/test-list")).status());
        assertEquals(403, site.manager().put("/api/samples/" + UUID.randomUUID(), site.swab(UUID.randomUUID().toString(), "X-1")).status());
    }

    private static JsonNode due(String person) {
        List<JsonNode> people = new ArrayList<>();
        site.nurse().get(site.at("/test-list")).expect(200).json().path("floors").forEach(floor -> floor.path("stops")
                .forEach(stop -> stop.path("people").forEach(people::add)));
        return people.stream().filter(one -> one.path("person").asText().equals(person)).findFirst().orElseThrow();
    }

    private static String refused(Map<String, Object> swab, int status) {
        return site.nurse().put("/api/samples/" + UUID.randomUUID(), swab).expect(status).problem();
    }

    private static Map<String, Object> with(Map<String, Object> swab, String field, String value) {
        Map<String, Object> changed = new HashMap<>(swab);
        changed.put(field, value);
        return changed;
    }

    private static Map<String, Object> gathered(Map<String, Object> swab) {
        Map<String, Object> gathered = new HashMap<>(swab);
        gathered.remove("site");
        gathered.put("id", UUID.randomUUID().toString());
        return gathered;
    }
}
