package org.lazaret.http;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Three isolation sites of one community: one with six rooms, of which one is lived in by somebody with a fever that nobody took; one with two
 * rooms, both lived in, where nobody was swabbed on the days planned; and one with four clean rooms that is not open.
 */
public final class CentreArea {
    private final Api manager = Guests.with("SITE_MANAGER", Map.of("area", "4302")).api();
    private final String division;
    private final String roomy;
    private final String full;
    private final String spare;

    /** @param division the community; nobody else's, so that its figures are these sites' */
    public CentreArea(String division) {
        this.division = division;
        roomy = site("宽敞", 6, true, 1);
        full = site("住满", 2, true, 2);
        spare = site("备用", 4, false, 0);
    }

    public String roomy() {
        return roomy;
    }

    public String full() {
        return full;
    }

    public String spare() {
        return spare;
    }

    private String site(String name, int rooms, boolean opened, int people) {
        String id = made("/api/sites", Map.of("kind", "ISOLATION", "nameZh", name + "点", "nameEn", opened ? people == 1 ? "Roomy" : "Crowded" : "Spare", "divisionCode", division));
        Construction built = new Construction(manager, id, made("/api/sites/" + id + "/buildings", Map.of("name", "1 号楼")));
        List<String> made = built.rooms(5, rooms, 1);
        if (opened) {
            built.open();
        }
        for (int i = 0; i < people; i++) {
            String person = built.person(manager, "指挥" + name + i + UUID.randomUUID(), null);
            String order = made("/api/sites/" + id + "/isolation-orders", Map.of("person", person, "riskClass", "CLOSE_CONTACT", "exposureDay",
                    people == 1 ? "2021-08-09" : "2021-08-01", "authority", "石峰区疾控中心", "reason", "同楼接触"));
            manager.post("/api/sites/" + id + "/stays", Map.of("person", person, "order", order, "bed", Construction.beds(manager, made.get(i)).get(0))).expect(201);
            if (people == 1) {
                fever(id, person);
            }
        }
        return id;
    }

    private static void fever(String site, String person) {
        Api nurse = Guests.with("NURSE", Map.of("site", site)).api();
        nurse.put("/api/manual-readings/" + UUID.randomUUID(), Map.of("site", site, "person", person, "centi", 3920, "method", "AXILLA", "measuredAt",
                nurse.get("/api/session").expect(200).json().path("now").asText())).expect(201);
    }

    private String made(String path, Map<String, ?> body) {
        return manager.post(path, body).expect(201).json().path("id").asText();
    }
}
