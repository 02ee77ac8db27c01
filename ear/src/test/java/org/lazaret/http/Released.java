package org.lazaret.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lazaret.running.TestServer;

/** A site whose own rules ask for one day and one test, so that a day's work there ends with people who may leave. */
public final class Released {
    private final Guests.Guest manager = Guests.with("SITE_MANAGER", Map.of("area", "4302"));
    private final Guests.Guest doctor = Guests.with("DOCTOR", Map.of("area", "4302"));
    private final String site;

    public Released() {
        site = made(api().post("/api/sites", Map.of("kind", "ISOLATION", "nameZh", "离开点" + UUID.randomUUID().toString().substring(0, 6), "nameEn", "Leaving",
                "divisionCode", "430202005001")));
        String building = made(api().post(at("/buildings"), Map.of("name", "1 号楼")));
        String floor = made(api().post("/api/buildings/" + building + "/floors", Map.of("number", 5)));
        api().post(at("/room-ranges"), Map.of("from", "0501", "to", "0508", "sides", "ODD_LEFT", "except", List.of(), "room",
                Map.of("floor", floor, "start", "CLEAN", "reason", "开业前消毒合格"))).expect(201);
        List<Map<String, Object>> answers = new ArrayList<>();
        api().get(at("/opening")).expect(200).json().path("asked").forEach(item -> answers.add(Map.of("item", item.asText(), "met", true)));
        api().post(at("/opening"), Map.of("answers", answers)).expect(200);
        oneDay();
    }

    private void oneDay() {
        Api inspector = Guests.with("INFECTION_CONTROL_INSPECTOR", Map.of("site", site)).api();
        Api command = Guests.with("COMMAND_CENTRE", Map.of("area", "4302")).api();
        String draft = "/api/protocol-drafts/" + made(inspector.post("/api/protocol-drafts", Map.of("code", "day-" + site.substring(24), "scope", "SITE", "site", site,
                "effectiveFrom", "2021-08-09", "sureness", "C", "name", Map.of("zh", "一天", "en", "One day"), "source", Map.of("zh", "测试", "en", "Test"),
                "rules", List.of(rule("days-central", "1"), rule("test-days", "1"), rule("double-sampling", "no")))));
        inspector.post(draft + "/submission", Map.of()).expect(200);
        command.post(draft + "/approval", Map.of()).expect(200);
        command.post(draft + "/activation", Map.of()).expect(200);
    }

    private static Map<String, Object> rule(String rule, String value) {
        return Map.of("rule", rule, "riskClass", "CLOSE_CONTACT", "value", value, "number", "R3", "sureness", "C");
    }

    /** Exposed yesterday, ordered and admitted today. */
    public Guest guest(String name) {
        String person = made(api().post(at("/people"), Map.of("name", Map.of("full", name), "birth", "1961-05-01")));
        String order = made(doctor.api().post(at("/isolation-orders"), Map.of("person", person, "riskClass", "CLOSE_CONTACT", "exposureDay", "2021-08-08",
                "authority", "区疾控中心", "reason", "同楼接触")));
        String bed = api().get(at("/fitting-rooms?person=" + person)).expect(200).json().at("/items/0/freeBeds/0").asText();
        return new Guest(person, made(api().post(at("/stays"), Map.of("person", person, "order", order, "bed", bed))));
    }

    /** Swabbed today; the tube is sent. Answers its code. */
    public String swab(Guest who) {
        Api nurse = Guests.with("NURSE", Map.of("site", site)).api();
        String tube = nurse.post(at("/tubes"), Map.of("capacity", 1, "count", 1)).expect(201).json().at("/tubes/0/code").asText();
        Map<String, Object> sample = new HashMap<>(Map.of("site", site, "subject", "PERSON", "person", who.person(), "collectedAt", TestServer.CLOCK_START,
                "specimen", "NASOPHARYNGEAL", "tube", tube, "plannedOn", "2021-08-09"));
        nurse.put("/api/samples/" + UUID.randomUUID(), sample).expect(201);
        String laboratory = made(Guests.with("LABORATORY", Map.of("site", site)).api().post("/api/laboratories", Map.of("name", "市疾控" + site.substring(30))));
        nurse.put("/api/consignments/" + UUID.randomUUID(), Map.of("site", site, "laboratory", laboratory, "tubes", List.of(tube))).expect(201);
        return tube;
    }

    public void result(String tube, String outcome) {
        Api laboratory = Guests.with("LABORATORY", Map.of("site", site)).api();
        laboratory.post(at("/tube-results"), Map.of("results", List.of(Map.of("tube", tube, "outcome", outcome, "laboratory", "市疾控" + site.substring(30), "reagent", "A",
                "reportedAt", TestServer.CLOCK_START)))).expect(200);
    }

    public record Guest(String person, String stay) {
    }

    public String site() {
        return site;
    }

    public Guests.Guest manager() {
        return manager;
    }

    public Guests.Guest doctor() {
        return doctor;
    }

    Api api() {
        return manager.api();
    }

    String at(String path) {
        return "/api/sites/" + site + path;
    }

    private static String made(Api.Answer answer) {
        int status = answer.status();
        return answer.expect(status == 200 ? 200 : 201).json().path("id").asText();
    }
}
