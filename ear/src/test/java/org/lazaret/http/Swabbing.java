package org.lazaret.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An isolation site with a nurse who swabs and a laboratory that examines. */
record Swabbing(String site, Api manager, Api doctor, Api nurse, Api laboratory, String centre) {

    static Swabbing begin() {
        Api manager = Guests.with("SITE_MANAGER", Map.of("area", "4302")).api();
        Construction built = Construction.begin(manager, "ISOLATION");
        built.rooms(5, 20, 1);
        built.open();
        String centre = manager.post("/api/laboratories", Map.of("name", "疾控中心" + UUID.randomUUID())).expect(201).json().path("id").asText();
        return new Swabbing(built.id(), manager, Guests.with("DOCTOR", Map.of("area", "4302")).api(), Guests.with("NURSE", Map.of("site", built.id())).api(),
                Guests.with("LABORATORY", Map.of("site", built.id())).api(), centre);
    }

    /** Somebody new in a bed of the site, exposed on the day before the clock begins: the first test is today. */
    String admitted() {
        return admitted("2021-08-08");
    }

    /** Somebody new in a bed of the site. @param exposed day of the last exposure */
    String admitted(String exposed) {
        String person = id(manager.post(at("/people"), Map.of("name", Map.of("full", "人" + UUID.randomUUID()))).expect(201));
        String order = id(doctor.post(at("/isolation-orders"), Map.of("person", person, "riskClass", "CLOSE_CONTACT", "exposureDay", exposed,
                "authority", "区疾控中心", "reason", "同楼接触")).expect(201));
        String bed = manager.get(at("/fitting-rooms?person=" + person)).expect(200).json().at("/items/0/freeBeds/0").asText();
        manager.post(at("/stays"), Map.of("person", person, "order", order, "bed", bed)).expect(201);
        return person;
    }

    Instant now() {
        return Instant.parse(nurse.get("/api/session").expect(200).json().path("now").asText());
    }

    String tube(int capacity) {
        return nurse.post(at("/tubes"), Map.of("capacity", capacity, "count", 1)).expect(201).json().at("/tubes/0/code").asText();
    }

    Map<String, Object> swab(String person, String tube) {
        return new HashMap<>(Map.of("site", site, "person", person, "collectedAt", now().toString(), "specimen", "NASOPHARYNGEAL", "tube", tube));
    }

    /** @return its id */
    String swabbed(String person, String tube) {
        String sample = UUID.randomUUID().toString();
        nurse.put("/api/samples/" + sample, swab(person, tube)).expect(201);
        return sample;
    }

    /** @return id of the consignment */
    String sent(String... tubes) {
        String consignment = UUID.randomUUID().toString();
        nurse.put("/api/consignments/" + consignment, Map.of("site", site, "laboratory", centre, "tubes", List.of(tubes))).expect(201);
        return consignment;
    }

    Map<String, Object> result(String tube, String outcome) {
        return new HashMap<>(Map.of("tube", tube, "outcome", outcome, "laboratory", centre, "reagent", "达安基因", "reportedAt", now().toString()));
    }

    JsonNode reported(List<Map<String, Object>> results) {
        return laboratory.post(at("/tube-results"), Map.of("results", results)).expect(200).json().path("items");
    }

    String at(String rest) {
        return "/api/sites/" + site + rest;
    }

    private static String id(Api.Answer answer) {
        return answer.json().path("id").asText();
    }
}
