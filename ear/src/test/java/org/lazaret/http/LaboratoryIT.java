package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tubes on their way and what is found in them, through the door. */
class LaboratoryIT {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));
    private static Swabbing site;

    @BeforeAll
    static void a_site_that_swabs() {
        site = Swabbing.begin();
    }

    @Test
    void a_consignment_is_one_however_often_it_is_sent_and_is_received_tube_by_tube() {
        String one = filled(1);
        String other = filled(1);
        String path = "/api/consignments/" + UUID.randomUUID();
        Map<String, Object> sending = Map.of("site", site.site(), "laboratory", site.centre(), "tubes", List.of(one, other), "courier", "老周");
        JsonNode sent = site.nurse().put(path, sending).expect(201).json();
        assertEquals(List.of("DISPATCHED", "DISPATCHED"), sent.path("tubes").findValuesAsText("state"));
        assertEquals(sent, site.nurse().put(path, sending).expect(200).json());
        assertEquals("consignment-differs", site.nurse().put(path, Map.of("site", site.site(), "laboratory", site.centre(), "tubes", List.of(one))).expect(409).problem());
        assertEquals("tube-dispatched", refused(Map.of("site", site.site(), "laboratory", site.centre(), "tubes", List.of(one)), 409));
        assertEquals("tube-unknown", refused(Map.of("site", site.site(), "laboratory", site.centre(), "tubes", List.of("NOSUCH-1")), 422));
        assertEquals("tube-empty", refused(Map.of("site", site.site(), "laboratory", site.centre(), "tubes", List.of(site.tube(1))), 422));
        assertEquals("laboratory-unknown", refused(Map.of("site", site.site(), "laboratory", "无名检验所", "tubes", List.of(filled(1))), 422));
        JsonNode received = site.laboratory().post(path + "/receipt", Map.of("missing", List.of(other), "note", "箱内没有")).expect(200).json();
        assertEquals(List.of("MISSING", "RECEIVED").stream().sorted().toList(), received.path("tubes").findValuesAsText("state").stream().sorted().toList());
        assertEquals(403, site.nurse().post(path + "/receipt", Map.of()).status());
        assertEquals(2, site.laboratory().get(path).expect(200).json().path("tubes").size());
    }

    @Test
    void results_are_answered_one_by_one_and_a_correction_names_what_it_corrects() {
        String tube = filled(1);
        site.sent(tube);
        Map<String, Object> negative = site.result(tube, "阴性");
        JsonNode items = site.reported(List.of(negative, site.result("NOSUCH-1", "negative"), site.result(filled(1), "阳性"), site.result(tube, "待检")));
        assertEquals(List.of("KEPT", "REFUSED", "REFUSED", "REFUSED"), outcomes(items));
        assertEquals(List.of("/api/problems/tube-unknown", "/api/problems/tube-not-dispatched", "/api/problems/invalid"),
                List.of(1, 2, 3).stream().map(i -> items.at("/" + i + "/problem/type").asText()).toList());
        assertEquals("REPEATED", site.reported(List.of(negative)).at("/0/outcome").asText());
        Map<String, Object> other = site.result(tube, "弱阳性");
        assertEquals("/api/problems/result-differs", site.reported(List.of(other)).at("/0/problem/type").asText());
        other.put("corrects", items.at("/0/result/id").asText());
        assertEquals("reason", site.reported(List.of(other)).at("/0/problem/errors/0/path").asText());
        other.put("reason", "复核");
        assertEquals("KEPT", site.reported(List.of(other)).at("/0/outcome").asText());
        JsonNode sheet = site.nurse().get("/api/tubes/" + tube).expect(200).json();
        assertEquals(List.of("WEAK", "NEGATIVE"), sheet.path("results").findValuesAsText("outcome"));
        assertEquals("WEAK", sheet.at("/members/0/state").asText());
        assertEquals(sheet.at("/results/0/id").asText(), sheet.at("/results/1/correctedBy").asText());
        assertEquals(403, site.nurse().post(site.at("/tube-results"), Map.of("results", List.of(negative))).status());
    }

    @Test
    void whoever_examines_a_tube_sees_neither_names_nor_rooms() {
        String tube = filled(5);
        JsonNode seen = site.laboratory().get("/api/tubes/" + tube).expect(200).json().at("/members/0");
        assertTrue(seen.path("name").isNull() && seen.path("person").isNull() && seen.path("room").isNull(), seen.toString());
        assertTrue(site.nurse().get("/api/tubes/" + tube).expect(200).json().at("/members/0/name").asText().startsWith("人"));
        assertEquals(404, Guests.with("LABORATORY", Map.of("area", "4301")).api().get("/api/tubes/" + tube).status());
    }

    @Test
    void a_positive_pool_brings_its_members_back_to_the_list() {
        String tube = site.tube(5);
        String person = site.admitted();
        String pooled = site.swabbed(person, tube);
        site.sent(tube);
        site.reported(List.of(site.result(tube, "阳性")));
        JsonNode plan = site.nurse().get("/api/people/" + person + "/test-plan").expect(200).json();
        assertEquals("RECALL", plan.at("/tasks/0/what").asText());
        assertEquals(pooled, plan.at("/tasks/0/of").asText());
    }

    @Test
    void a_list_of_results_is_taken_over_row_by_row_and_refused_rows_come_back() {
        String tube = filled(1);
        site.sent(tube);
        String at = MOMENT.format(site.now());
        String list = "试管编号,检测结果,检测机构,试剂,报告时间\n" + tube + ",阴性," + site.centre() + ",达安基因," + at + "\nNOSUCH-1,阴性," + site.centre() + ",达安基因," + at
                + "\n" + filled(1) + ",看不清," + site.centre() + ",达安基因," + at + "\n";
        JsonNode job = Work.of(site.laboratory()).ended(Work.of(site.laboratory()).send(site.site(), "kind=tube-results", list));
        assertEquals(1, job.at("/outcome/accepted").asInt(), job.toString());
        assertEquals(2, job.at("/outcome/rejected").size());
        assertEquals("B", job.at("/outcome/rejected/1/errors/0/column").asText(), job.toString());
        assertTrue(site.laboratory().with("Accept", "text/csv").get("/api/jobs/" + job.path("id").asText() + "/rejected-rows?format=CSV").expect(200).text().contains("NOSUCH-1"));
        assertEquals("NEGATIVE", site.nurse().get("/api/tubes/" + tube).expect(200).json().at("/tube/outcome").asText());
        assertTrue(site.nurse().get(site.at("/tube-results")).expect(200).json().path("items").size() > 0);
        assertTrue(site.nurse().get(site.at("/consignments")).expect(200).json().path("items").size() > 0);
    }

    @Test
    void a_laboratory_is_entered_once() {
        String name = "检验所" + UUID.randomUUID();
        String id = site.manager().post("/api/laboratories", Map.of("name", name)).expect(201).json().path("id").asText();
        assertEquals(id, site.laboratory().post("/api/laboratories", Map.of("name", " " + name)).expect(200).json().path("id").asText());
        assertTrue(site.nurse().get("/api/laboratories").expect(200).json().path("items").findValuesAsText("id").contains(id));
        assertEquals(403, site.nurse().post("/api/laboratories", Map.of("name", name)).status());
        assertEquals("invalid", site.manager().post("/api/laboratories", Map.of("name", " ")).expect(400).problem());
    }

    private static List<String> outcomes(JsonNode items) {
        return List.of(items.at("/0/outcome").asText(), items.at("/1/outcome").asText(), items.at("/2/outcome").asText(), items.at("/3/outcome").asText());
    }

    private static String filled(int capacity) {
        String tube = site.tube(capacity);
        site.swabbed(site.admitted(), tube);
        return tube;
    }

    private static String refused(Map<String, Object> sending, int status) {
        return site.nurse().put("/api/consignments/" + UUID.randomUUID(), sending).expect(status).problem();
    }
}
