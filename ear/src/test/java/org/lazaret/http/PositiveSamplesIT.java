package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** What the laboratory finds begins a case by itself, with the nurse who took the samples among those at the door. */
class PositiveSamplesIT {
    private final CaseOfPositive told = CaseOfPositive.told();
    private final String site = told.built().id();
    private final Api nurse = Guests.with("NURSE", Map.of("site", site)).api();
    private final Api bench = Guests.with("LABORATORY", Map.of("site", site)).api();
    private final String laboratory = told.manager().post("/api/laboratories", Map.of("name", "检验所" + UUID.randomUUID())).expect(201).json().path("id").asText();

    @Test
    void a_positive_result_begins_a_case_and_its_correction_ends_it() {
        swabbed("far");
        // A swab has whole seconds, and the window ends with that of the positive one.
        LockSupport.parkNanos(Duration.ofMillis(1_100).toNanos());
        String tube = swabbed("far");
        String result = found(tube, "阳性", null);
        JsonNode one = one("far");
        // Of the site are the nurse, who took the swab before, and the manager, who admitted everybody.
        assertEquals(List.of("FLOOR", "FLOOR", "FLOOR", "STAFF", "STAFF"), grades(one));
        assertEquals(Set.of("ADMITTED", "SAMPLED"), kinds(one, 3));
        found(tube, "阴性", result);
        assertEquals("复核为阴性", one("far").at("/head/unfounded/reason").asText());
    }

    private String swabbed(String who) {
        String tube = told.manager().post("/api/sites/" + site + "/tubes", Map.of("capacity", 1, "count", 1)).expect(201).json().at("/tubes/0/code").asText();
        nurse.put("/api/samples/" + UUID.randomUUID(), Map.of("site", site, "person", told.people().get(who), "collectedAt", CaseOfPositive.now(nurse),
                "specimen", "NASOPHARYNGEAL", "tube", tube)).expect(201);
        told.manager().put("/api/consignments/" + UUID.randomUUID(), Map.of("site", site, "laboratory", laboratory, "tubes", List.of(tube))).expect(201);
        return tube;
    }

    /** @return the id of the result */
    private String found(String tube, String outcome, String corrects) {
        Map<String, Object> said = new HashMap<>(Map.of("tube", tube, "outcome", outcome, "laboratory", laboratory, "reagent", "试剂甲", "reportedAt", CaseOfPositive.now(bench)));
        if (corrects != null) {
            said.put("corrects", corrects);
            said.put("reason", "复核为阴性");
        }
        JsonNode item = bench.post("/api/sites/" + site + "/tube-results", Map.of("results", List.of(said))).expect(200).json().at("/items/0");
        assertEquals("KEPT", item.path("outcome").asText(), item.toString());
        return item.at("/result/id").asText();
    }

    private JsonNode one(String who) {
        for (JsonNode row : nurse.get("/api/sites/" + site + "/investigations").expect(200).json().path("items")) {
            if (row.at("/head/person").asText().equals(told.people().get(who))) {
                return nurse.get("/api/investigations/" + row.at("/head/id").asText()).expect(200).json();
            }
        }
        throw new AssertionError("no case of " + who);
    }

    /** What the contacts from that one on have done. */
    private static Set<String> kinds(JsonNode one, int from) {
        Set<String> kinds = new HashSet<>();
        for (int at = from; at < one.path("contacts").size(); at++) {
            one.at("/contacts/" + at + "/encounters").forEach(each -> kinds.add(each.path("kind").asText()));
        }
        return kinds;
    }

    private static List<String> grades(JsonNode one) {
        return one.path("contacts").findValuesAsText("grade");
    }
}
