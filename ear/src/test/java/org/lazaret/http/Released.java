package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A site whose own rules ask for one day and one test, so that a day's work there ends with people who may leave. */
public final class Released {
    private final Guests.Guest manager = Guests.with("SITE_MANAGER", Map.of("area", "4302"));
    private final Guests.Guest doctor = Guests.with("DOCTOR", Map.of("area", "4302"));
    private static final int POOL = 20;
    private static final int ROOMS_A_FLOOR = 100;
    private final Construction building;
    private final String site;
    private final List<String> rooms = new ArrayList<>();
    private int taken;
    /** When the last of them came; nobody was swabbed before. */
    private Instant admitted;
    /** By this machine's clock. */
    private Instant came;

    /** Of eight rooms. */
    public Released() {
        this(8);
    }

    /** @param rooms of one bed each */
    public Released(int rooms) {
        building = Construction.begin(api(), "ISOLATION");
        site = building.id();
        for (int first = 0; first < rooms; first += ROOMS_A_FLOOR) {
            this.rooms.addAll(building.rooms(1 + first / ROOMS_A_FLOOR, Math.min(ROOMS_A_FLOOR, rooms - first), 1));
        }
        building.open();
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
        String person = made(api().post(at("/people"), Map.of("name", Map.of("full", name), "birth", born())));
        String order = made(doctor.api().post(at("/isolation-orders"), Map.of("person", person, "riskClass", "CLOSE_CONTACT", "exposureDay", "2021-08-08",
                "authority", "区疾控中心", "reason", "同楼接触")));
        String bed = Construction.beds(api(), rooms.get(taken++)).get(0);
        JsonNode stay = api().post(at("/stays"), Map.of("person", person, "order", order, "bed", bed)).expect(201).json();
        admitted = Instant.parse(stay.path("admittedAt").asText());
        came = Instant.now();
        return new Guest(person, stay.path("id").asText());
    }

    /** Of an age that nobody at another site of a test has under the same name. */
    private String born() {
        return LocalDate.of(1930, 1, 1).plusDays(Math.floorMod(site.hashCode(), 20_000) + taken).toString();
    }

    /** Swabbed today; the tube is sent. Answers its code. */
    public String swab(Guest who) {
        return swab(List.of(who), 1);
    }

    /** All of them swabbed today, twenty in a tube, and found negative. */
    public void negative(List<Guest> all) {
        for (int first = 0; first < all.size(); first += POOL) {
            result(swab(all.subList(first, Math.min(all.size(), first + POOL)), POOL), "NEGATIVE");
        }
    }

    private String swab(List<Guest> all, int capacity) {
        Api nurse = Guests.with("NURSE", Map.of("site", site)).api();
        String tube = nurse.post(at("/tubes"), Map.of("capacity", capacity, "count", 1)).expect(201).json().at("/tubes/0/code").asText();
        List<Map<String, Object>> samples = all.stream().map(who -> Map.<String, Object>of("id", UUID.randomUUID(), "subject", "PERSON", "person", who.person(),
                "collectedAt", admitted.plusSeconds(1).toString(), "specimen", "NASOPHARYNGEAL", "tube", tube, "plannedOn", "2021-08-09")).toList();
        nurse.put(at("/samples"), Map.of("samples", samples)).expect(200).json().path("items").forEach(item -> assertEquals("KEPT", item.path("outcome").asText(), item::toString));
        untilTheSwabIsTaken();
        String laboratory = made(Guests.with("LABORATORY", Map.of("site", site)).api().post("/api/laboratories", Map.of("name", laboratory())));
        nurse.put("/api/consignments/" + UUID.randomUUID(), Map.of("site", site, "laboratory", laboratory, "tubes", List.of(tube))).expect(201);
        return tube;
    }

    /** It is said to have been taken a second after the arrival, and no tube leaves before. */
    private void untilTheSwabIsTaken() {
        try {
            Thread.sleep(Math.max(0, Duration.between(Instant.now(), came.plusSeconds(2)).toMillis()));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String laboratory() {
        return "市疾控" + site.substring(30);
    }

    public void result(String tube, String outcome) {
        Api laboratory = Guests.with("LABORATORY", Map.of("site", site)).api();
        laboratory.post(at("/tube-results"), Map.of("results", List.of(Map.of("tube", tube, "outcome", outcome, "laboratory", laboratory(), "reagent", "A",
                "reportedAt", admitted.plusSeconds(2).toString())))).expect(200).json().path("items").forEach(item -> assertEquals("KEPT", item.path("outcome").asText(), item::toString));
    }

    /** The laboratory says otherwise by now. */
    public void correct(String tube, String outcome) {
        String before = Guests.with("NURSE", Map.of("site", site)).api().get("/api/tubes/" + tube).expect(200).json().at("/results/0/id").asText();
        Guests.with("LABORATORY", Map.of("site", site)).api().post(at("/tube-results"), Map.of("results", List.of(Map.of("tube", tube, "outcome", outcome,
                "laboratory", laboratory(), "reagent", "A", "reportedAt", admitted.plusSeconds(2).toString(), "corrects", before, "reason", "复核"))))
                .expect(200).json().path("items").forEach(item -> assertEquals("KEPT", item.path("outcome").asText(), item::toString));
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

    public Api api() {
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
