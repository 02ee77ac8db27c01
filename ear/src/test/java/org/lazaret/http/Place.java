package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lazaret.access.Role;

/** A site with one of everything that a path can name, brought about through the API itself. */
final class Place {
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final String NEXT_DOOR = "room next door";
    private static final String IMPORT = "import";
    private static final String EXAMINING = "results";
    private static final String PRINTING = "printing";
    private static final String RELEASED = "released";
    private static final String ALERT = "alert";
    private static final String LIST = "楼栋,楼层,房号,床位数\n1 号楼,5,0591,1\n1 号楼,五楼,0592,1\n";

    private final Api manager;
    private final Api doctor;
    private final String newSitesIn;
    private final Map<String, String> ids = new HashMap<>();
    /** What a command uses up, so that the next one needs another. */
    private final Map<String, Supplier<String>> spent;

    /**
     * @param manager    may build here, {@code doctor} may assess and order
     * @param division   where the site stands
     * @param newSitesIn where those who hold this place may make more of them
     */
    Place(Api manager, Api doctor, String division, String newSitesIn) {
        this.manager = manager;
        this.doctor = doctor;
        this.newSitesIn = newSitesIn;
        ids.put("site", made(manager, "/api/sites", Map.of("kind", "ISOLATION", "nameZh", "点位" + UUID.randomUUID(),
                "nameEn", "Site " + UUID.randomUUID(), "divisionCode", division)));
        build();
        open();
        ids.put("person", person());
        // Before the need is known: who must not be alone is not admitted alone.
        admit();
        spent = Map.of("document", this::document, "mark", this::mark, "need", this::need, "note", this::note, "landmark", this::landmark, "bed", this::bed,
                "dose", this::dose, "exception", this::exception, "handover", this::handOver, "draft", this::draft);
        spent.forEach((name, another) -> ids.put(name, another.get()));
        ids.put("job", job());
        ids.put(IMPORT, importJob());
        ids.put("reading", UUID.randomUUID().toString());
        ids.put("patch", manager.post(at("/patches"), Map.of("code", "P-" + UUID.randomUUID().toString().substring(0, 13))).expect(201)
                .json().at("/patches/0").asText());
        ids.put("wear", wear());
        ids.put(ALERT, alert());
        ids.put("transfer", made(manager, at("/transfers"), Map.of("person", id("person"), "reason", "需专科治疗")));
        ids.put("override", made(manager, "/api/stays/" + id("stay") + "/release-overrides", Map.of("reason", "家人病危", "password", Guests.PHRASE)));
        ids.put("certificate", certificate());
        ids.put(PRINTING, manager.post(at("/certificate-prints"), Map.of("certificates", List.of(id("certificate")))).expect(202).json().path("id").asText());
        ids.put("conflict", conflict());
        ids.put("laboratory", made(manager, "/api/laboratories", Map.of("name", "检验所" + UUID.randomUUID())));
        ids.put("tube", tube());
        ids.put("sample", sample());
        ids.put("consignment", consignment());
        ids.put(EXAMINING, results());
        ids.put("investigation", made(manager, at("/investigations"), Map.of("person", id("person"), "collectedAt",
                manager.get("/api/session").expect(200).json().path("now").asText(), "toldBy", "区疾控中心")));
        ids.put("round", made(manager, "/api/floors/" + id("floor") + "/door-rounds", Map.of("errand", "LUNCH")));
        ids.put("gateway", made(Guests.with("SYSTEM_ADMINISTRATOR", null).api(), "/api/gateways", Map.of("site", id("site"), "name", "3 楼东")));
    }

    /** @throws AssertionError the template names something that nobody has said how to bring about */
    String path(String template) {
        return replaced(template, ids);
    }

    /** The same, with a new one of whatever a command uses up. */
    String unspentPath(String template) {
        return unspentPath(template, null);
    }

    /** The same, with a new one of whatever a command uses up, and with work of a kind that the role may ask for. @param role {@code null} for the usual kind */
    String unspentPath(String template, Role role) {
        Map<String, String> fresh = new HashMap<>(ids);
        if (role == Role.LABORATORY) {
            fresh.put("job", id(EXAMINING));
            fresh.put(IMPORT, id(EXAMINING));
        }
        if (role == Role.COMMUNITY_WORKER) {
            fresh.put("job", id(PRINTING));
        }
        if (role == Role.SITE_MANAGER && template.contains("{alert}")) {
            fresh.put(ALERT, ids.computeIfAbsent("doubt", once -> doubt()));
        }
        spent.forEach((name, another) -> {
            if (template.contains("{" + name + "}")) {
                fresh.put(name, another.get());
            }
        });
        return replaced(template, fresh);
    }

    /** The path of this place with the last thing it names taken from another. */
    String pathInto(Place other, String template) {
        Map<String, String> mixed = new HashMap<>(ids);
        List<String> named = names(template);
        String last = named.get(named.size() - 1);
        mixed.put(last, other.id(last));
        mixed.put(IMPORT, other.id(IMPORT));
        return replaced(template, mixed);
    }

    String id(String name) {
        return ids.get(name);
    }

    String newSitesIn() {
        return newSitesIn;
    }

    static List<String> names(String template) {
        return NAME.matcher(template).results().map(found -> found.group(1)).toList();
    }

    private static String replaced(String template, Map<String, String> ids) {
        return NAME.matcher(template).replaceAll(found -> {
            // Only an import has rows that were refused.
            String id = ids.get(template.endsWith("/rejected-rows") ? IMPORT : found.group(1));
            if (id == null) {
                throw new AssertionError(template + " names a {" + found.group(1) + "}: let Place bring one about, or "
                        + "RolesIT where it stands at no site");
            }
            return Matcher.quoteReplacement(id);
        });
    }

    private void build() {
        ids.put("building", made(manager, at("/buildings"), Map.of("name", "1 号楼")));
        ids.put("floor", made(manager, "/api/buildings/" + id("building") + "/floors", Map.of("number", 5)));
        JsonNode rooms = manager.post(at("/room-ranges"), Map.of("from", "0501", "to", "0503", "sides", "ODD_LEFT", "except", List.of(),
                "room", Map.of("floor", id("floor"), "start", "CLEAN", "reason", "开业前消毒合格"))).expect(201).json().path("rooms");
        ids.put("room", rooms.path(0).asText());
        ids.put(NEXT_DOOR, rooms.path(1).asText());
    }

    private void open() {
        List<Map<String, Object>> answers = new ArrayList<>();
        manager.get(at("/opening")).expect(200).json().path("asked")
                .forEach(item -> answers.add(Map.of("item", item.asText(), "met", true)));
        manager.post(at("/opening"), Map.of("answers", answers)).expect(200);
    }

    private void admit() {
        String order = made(doctor, at("/isolation-orders"), Map.of("person", id("person"), "riskClass", "CLOSE_CONTACT", "exposureDay",
                "2021-08-01", "authority", "区疾控中心", "reason", "同楼接触"));
        String bed = manager.get("/api/rooms/" + id("room")).expect(200).json().at("/beds/0/id").asText();
        ids.put("stay", made(manager, at("/stays"), Map.of("person", id("person"), "order", order, "bed", bed)));
    }

    /** A kind of work that every role may ask for which may look at work. */
    private String job() {
        String id = manager.post("/api/sites/" + id("site") + "/reading-exports",
                Map.of("from", "2021-08-01T00:00:00Z", "to", "2021-08-02T00:00:00Z")).expect(202).json().path("id").asText();
        return Work.of(manager).ended("/api/jobs/" + id).path("id").asText();
    }

    private String importJob() {
        String path = Work.of(manager).send(id("site"), "kind=rooms&dryRun=true", LIST);
        return Work.of(manager).ended(path).path("id").asText();
    }

    /** The person wears the patch, put on by somebody who may. */
    private String wear() {
        Api nurse = Guests.with("NURSE", Map.of("site", id("site"))).api();
        String code = manager.get("/api/patches/" + id("patch")).expect(200).json().path("code").asText();
        return made(nurse, of("/wears"), Map.of("code", code));
    }

    /** Rules of this site alone, which its inspector has begun to write. */
    private String draft() {
        return made(Guests.with("INFECTION_CONTROL_INSPECTOR", Map.of("site", id("site"))).api(), "/api/protocol-drafts",
                Map.of("scope", "SITE", "site", id("site"), "code", "site-own", "effectiveFrom", "2021-08-10"));
    }

    /** Of somebody else who was released by an exception. */
    private String certificate() {
        String guest = person();
        ids.put(RELEASED, guest);
        String order = made(doctor, at("/isolation-orders"), Map.of("person", guest, "riskClass", "CLOSE_CONTACT", "exposureDay", "2021-08-08",
                "authority", "区疾控中心", "reason", "同楼接触"));
        String stay = "/api/stays/" + made(manager, at("/stays"), Map.of("person", guest, "order", order, "bed",
                manager.get("/api/rooms/" + id(NEXT_DOOR)).expect(200).json().at("/beds/0/id").asText()));
        String override = made(manager, stay + "/release-overrides", Map.of("reason", "家人病危", "password", Guests.PHRASE));
        doctor.post("/api/release-overrides/" + override + "/countersignature", Map.of("password", Guests.PHRASE)).expect(200);
        manager.post(stay + "/release", Map.of()).expect(201);
        return manager.post(stay + "/certificates", Map.of()).expect(200).json().path("id").asText();
    }

    /** Whoever was released turns out to have been positive, of which those are told who are in charge. */
    private String doubt() {
        Api laboratory = Guests.with("LABORATORY", Map.of("site", id("site"))).api();
        String name = "检验所" + UUID.randomUUID();
        String by = made(laboratory, "/api/laboratories", Map.of("name", name));
        String tube = manager.post(at("/tubes"), Map.of("capacity", 1, "count", 1)).expect(201).json().at("/tubes/0/code").asText();
        Map<String, Object> swab = new HashMap<>(swab(tube));
        swab.put("person", id(RELEASED));
        doctor.put("/api/samples/" + UUID.randomUUID(), swab).expect(201);
        manager.put("/api/consignments/" + UUID.randomUUID(), Map.of("site", id("site"), "laboratory", by, "tubes", List.of(tube))).expect(201);
        laboratory.post(at("/tube-results"), Map.of("results", List.of(Map.of("tube", tube, "outcome", "POSITIVE", "laboratory", name, "reagent", "A",
                "reportedAt", manager.get("/api/session").expect(200).json().path("now").asText())))).expect(200).json().path("items").forEach(item -> assertEquals("KEPT", item.path("outcome").asText(), item::toString));
        JsonNode alerts = manager.get(at("/alerts?kind=RELEASE_DOUBTED")).expect(200).json();
        assertEquals(1, alerts.path("items").size(), alerts::toString);
        return alerts.at("/items/0/id").asText();
    }

    private String handOver() {
        return made(doctor, at("/hand-overs"), Map.of("note", "夜班无事"));
    }

    private String tube() {
        return manager.post(at("/tubes"), Map.of("capacity", 5, "count", 1)).expect(201).json().at("/tubes/0/code").asText();
    }

    /** Of the person, in the tube. */
    private String sample() {
        String sample = UUID.randomUUID().toString();
        doctor.put("/api/samples/" + sample, swab(id("tube"))).expect(201);
        return sample;
    }

    /** Another tube with a swab of the person, on its way to the laboratory. */
    private String consignment() {
        String tube = tube();
        doctor.put("/api/samples/" + UUID.randomUUID(), swab(tube)).expect(201);
        String consignment = UUID.randomUUID().toString();
        manager.put("/api/consignments/" + consignment, Map.of("site", id("site"), "laboratory", id("laboratory"), "tubes", List.of(tube))).expect(201);
        return consignment;
    }

    private Map<String, Object> swab(String tube) {
        return Map.of("site", id("site"), "person", id("person"), "collectedAt", manager.get("/api/session").expect(200).json().path("now").asText(),
                "specimen", "NASOPHARYNGEAL", "tube", tube);
    }

    /** The kind of list that a laboratory brings, whose rows were refused. */
    private String results() {
        Api laboratory = Guests.with("LABORATORY", Map.of("site", id("site"))).api();
        return Work.of(laboratory).ended(Work.of(laboratory).send(id("site"), "kind=tube-results&dryRun=true", "试管编号,结果,检测机构,试剂,报告时间\nX-1,看不清,检验所,A,2021-08-09 10:00\n")).path("id").asText();
    }

    /** The person has a fever by the thermometer, which the nurse's page is told of. */
    private String alert() {
        Api nurse = Guests.with("NURSE", Map.of("site", id("site"))).api();
        nurse.put("/api/manual-readings/" + UUID.randomUUID(), Map.of("site", id("site"), "person", id("person"), "centi", 3920,
                "method", "AXILLA", "measuredAt", nurse.get("/api/session").expect(200).json().path("now").asText())).expect(201);
        return nurse.get(at("/alerts")).expect(200).json().at("/items/0/id").asText();
    }

    /** The person's patch said two values for one second. */
    private String conflict() {
        String code = manager.get("/api/patches/" + id("patch")).expect(200).json().path("code").asText();
        Instant then = Instant.parse(manager.get("/api/session").expect(200).json().path("now").asText());
        Guests.gateway(UUID.fromString(id("site"))).api().post("/api/readings", List.of(Ward.reading(code, then, 36.5), Ward.reading(code, then, 36.9)))
                .expect(200);
        return manager.get(at("/reading-conflicts")).expect(200).json().at("/items/0/id").asText();
    }

    private String person() {
        return made(manager, at("/people"), Map.of("name", Map.of("full", "人" + UUID.randomUUID())));
    }

    private String landmark() {
        return made(manager, "/api/floors/" + id("floor") + "/landmarks", Map.of("kind", "LIFT", "name", "电梯", "door", 3));
    }

    /** One more bed of the room, which nobody has. */
    private String bed() {
        return made(manager, "/api/rooms/" + id("room") + "/beds", Map.of());
    }

    private String document() {
        String number = "P" + Long.toString(Math.abs(UUID.randomUUID().getMostSignificantBits()), 36).toUpperCase(Locale.ROOT);
        return made(manager, of("/documents"), Map.of("type", "PASSPORT", "country", "DE", "number", number));
    }

    /** A new record that the person shall speak for: the mark is one of the person's. */
    private String mark() {
        return made(manager, "/api/people/" + person() + "/same-as", Map.of("survivor", id("person"), "reason", "同一人"));
    }

    private String need() {
        return made(doctor, of("/care/needs"), Map.of("kind", "PREGNANT", "assessor", "何医生", "assessedAt", "2021-08-09T00:00:00Z",
                "firstDay", "2021-08-09"));
    }

    private String note() {
        return made(doctor, of("/care/notes"), Map.of("kind", "ALLERGY", "what", "青霉素"));
    }

    private String dose() {
        return made(doctor, of("/care/vaccinations"), Map.of("vaccine", "疫苗" + UUID.randomUUID(), "dose", 1));
    }

    private String exception() {
        return made(doctor, at("/sharing-exceptions"), Map.of("person", id("person"), "companion", person(), "ground", "PREGNANT",
                "assessor", "何医生", "reason", "需要照护"));
    }

    private String at(String rest) {
        return "/api/sites/" + id("site") + rest;
    }

    private String of(String rest) {
        return "/api/people/" + id("person") + rest;
    }

    private static String made(Api by, String path, Object body) {
        return by.post(path, body).expect(201).json().path("id").asText();
    }
}
