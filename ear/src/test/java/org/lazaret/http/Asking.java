package org.lazaret.http;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.lazaret.access.Policy;
import org.lazaret.access.Role;

/**
 * What to send to an endpoint so that it comes to the question who may do this: most ask that first and take
 * <code>{}</code>; some read their form before, and get one that can be read.
 */
final class Asking {
    private static final Map<String, ?> NAME = Map.of("full", "陈桂华");
    private static final Map<String, ?> NOBODY_CAN_SAY = Map.of("type", "UNKNOWN", "unknownReason", "无证件");

    private static final Map<String, Function<Place, Object>> FORMS = Map.ofEntries(
            form("POST /api/sites", place -> Map.of("kind", "ISOLATION", "nameZh", "新点位" + UUID.randomUUID(), "nameEn",
                    "New site " + UUID.randomUUID(), "divisionCode", place.newSitesIn())),
            form("POST /api/sites/{site}/people", place -> Map.of("name", NAME)),
            form("POST /api/sites/{site}/people/claims", place -> Map.of("document", Map.of("type", "PASSPORT", "country", "DE",
                    "number", "C01X00T47"), "fullName", "陈桂华", "reason", "转入")),
            form("PUT /api/people/{person}", place -> Map.of("name", NAME)),
            form("POST /api/people/{person}/documents", place -> NOBODY_CAN_SAY),
            form("POST /api/people/{person}/documents/{document}/withdrawal", place -> Map.of("reason", "登记有误")),
            form("POST /api/people/{person}/same-as", place -> Map.of("survivor", place.id("person"), "reason", "同一人")),
            form("POST /api/people/{person}/same-as/{mark}/retraction", place -> Map.of("reason", "不是同一人")),
            form("POST /api/people/{person}/care/needs", place -> Map.of("kind", "PREGNANT", "assessor", "何医生", "assessedAt",
                    "2021-08-09T00:00:00Z", "firstDay", "2021-08-09")),
            form("POST /api/people/{person}/care/needs/{need}/end", place -> Map.of("day", "2021-08-12")),
            form("POST /api/people/{person}/care/notes", place -> Map.of("kind", "ALLERGY", "what", "青霉素")),
            form("POST /api/people/{person}/care/notes/{note}/withdrawal", place -> Map.of("reason", "写错")),
            form("POST /api/people/{person}/care/vaccinations/{dose}/withdrawal", place -> Map.of("reason", "写错")),
            form("POST /api/people/{person}/care/vaccinations", place -> Map.of("vaccine", "灭活疫苗", "dose", 1)),
            form("POST /api/sites/{site}/households", place -> Map.of("label", "3 栋 502")),
            form("POST /api/sites/{site}/kin-groups", place -> Map.of("label", "陈家")),
            form("POST /api/people/{person}/unmasking", place -> Map.of("reason", "核对证件")),
            form("POST /api/buildings/{building}/floors", place -> Map.of("number", 5)),
            form("PUT /api/floors/{floor}", place -> Map.of("number", 5)),
            form("PUT /api/landmarks/{landmark}", place -> Map.of("kind", "EXIT", "name", "出口", "door", 1)),
            form("POST /api/floors/{floor}/zone", place -> Map.of("zone", "CONTAMINATED")),
            form("POST /api/beds/{bed}/retirement", place -> Map.of("reason", "床架损坏")),
            form("PUT /api/buildings/{building}", place -> Map.of("name", "1 号楼")),
            form("POST /api/floors/{floor}/landmarks", place -> Map.of("kind", "EXIT", "name", "出口", "door", 1)),
            form("POST /api/rooms/{room}/disinfection/record", place -> Map.of("mgPerLitre", 1000, "minutes", 30, "skipSample", false)),
            form("POST /api/rooms/{room}/return-to-service", place -> Map.of("stillClean", false)),
            form("POST /api/stays/{stay}/move", place -> Map.of("positive", false)),
            form("POST /api/stays/{stay}/admission/withdrawal", place -> Map.of("used", false)),
            form("POST /api/stays/{stay}/departure", place -> Map.of("positive", false)),
            form("POST /api/sites/{site}/rooms", place -> Map.of("floor", place.id("floor"), "number", "0599", "side", "LEFT", "door", 99)),
            form("POST /api/sites/{site}/room-ranges", place -> Map.of("from", "0501", "to", "0502", "sides", "ODD_LEFT", "room",
                    Map.of("floor", place.id("floor")))),
            form("PUT /api/rooms/{room}", place -> Map.of("number", "0501", "side", "LEFT", "door", 1, "features", Map.of("ownBathroom", true,
                    "window", true, "airConditioning", "SPLIT", "accessible", false, "capacity", 1))),
            form("POST /api/sharing-exceptions/{exception}/withdrawal", place -> Map.of("reason", "不再需要")),
            form("POST /api/sites/{site}/board/prints", place -> Map.of("rooms", 1)),
            form("POST /api/inhabitants", place -> Map.of("division", place.newSitesIn().substring(0, 6), "inhabitants", 250_000, "countedOn", "2020-11-01",
                    "source", "第七次人口普查")),
            form("POST /api/sites/{site}/daily-report/prints", place -> Map.of()),
            form("POST /api/sites/{site}/meals/prints", place -> Map.of("portions", 1)),
            form("POST /api/floors/{floor}/door-rounds", place -> Map.of("errand", "LUNCH")),
            form("POST /api/door-rounds/{round}/withdrawal", place -> Map.of("reason", "点错楼层")),
            form("POST /api/gateways", place -> Map.of("site", place.id("site"), "name", "网关" + UUID.randomUUID())),
            form("POST /api/alerts/{alert}/recheck", place -> Map.of("method", "AXILLA", "celsius", 38.7, "found", "CONFIRMED")),
            form("POST /api/alerts/{alert}/escalation", place -> Map.of("reason", "请医生来看")),
            form("POST /api/alerts/{alert}/closing", place -> Map.of("reason", "已送医")),
            form("PUT /api/manual-readings/{reading}", place -> Map.of("site", place.id("site"), "person", place.id("person"), "centi", 3670,
                    "method", "AXILLA", "measuredAt", "2021-08-09T02:24:00Z")),
            form("PUT /api/sites/{site}/manual-readings", place -> Map.of("readings", List.of(Map.of("id", UUID.randomUUID(), "person",
                    place.id("person"), "centi", 3670, "method", "AXILLA", "measuredAt", "2021-08-09T02:24:00Z")))),
            form("POST /api/sites/{site}/reading-exports", place -> Map.of("from", "2021-08-01T00:00:00Z", "to", "2021-08-02T00:00:00Z")),
            form("POST /api/sites/{site}/round/prints", place -> Map.of("people", 1)),
            form("POST /api/transfers/{transfer}/transport", place -> Map.of("plate", "湘B·A2019", "departsAt", "2021-08-09T04:00:00Z")),
            form("POST /api/transfers/{transfer}/pick-up", place -> Map.of("positive", false)),
            form("POST /api/transfers/{transfer}/withdrawal", place -> Map.of("reason", "点错了人", "used", false)),
            form("POST /api/protocol-drafts", place -> Map.of("scope", "SITE", "site", place.id("site"))),
            form("PUT /api/protocol-drafts/{draft}", place -> Map.of("scope", "SITE", "site", place.id("site"))),
            form("PUT /api/samples/{sample}", place -> Map.of("site", place.id("site"), "person", place.id("person"), "collectedAt", "2021-08-09T02:24:00Z",
                    "specimen", "NASOPHARYNGEAL", "tube", place.id("tube"))),
            form("PUT /api/sites/{site}/samples", place -> Map.of("samples", List.of(Map.of("id", UUID.randomUUID(), "person", place.id("person"),
                    "collectedAt", "2021-08-09T02:24:00Z", "specimen", "NASOPHARYNGEAL", "tube", place.id("tube"))))),
            form("POST /api/stays/{stay}/make-ups", place -> Map.of("plannedOn", "2021-08-08", "on", "2021-08-12")),
            form("POST /api/stays/{stay}/make-ups/withdrawal", place -> Map.of("plannedOn", "2021-08-08", "reason", "改在当日")),
            form("POST /api/samples/{sample}/withdrawal", place -> Map.of("reason", "扫错腕带")),
            form("POST /api/sites/{site}/tubes", place -> Map.of("capacity", 1, "count", 1)),
            form("POST /api/laboratories", place -> Map.of("name", "检验所" + UUID.randomUUID())),
            form("PUT /api/consignments/{consignment}", place -> Map.of("site", place.id("site"), "laboratory", place.id("laboratory"), "tubes",
                    List.of(place.id("tube")))),
            form("POST /api/sites/{site}/tube-results", place -> Map.of("results", List.of(Map.of("tube", place.id("tube"), "outcome", "阴性", "laboratory",
                    place.id("laboratory"), "reagent", "试剂", "reportedAt", "2021-08-09T02:24:00Z")))),
            form("POST /api/sites/{site}/imports", place -> "楼栋,楼层,房号,床位数\n"));

    private static final Map<String, String> QUERIES = Map.of("POST /api/sites/{site}/imports", "?kind=rooms&dryRun=true",
            "GET /api/sites/{site}/search", "?q=%E9%99%88");

    private static final Map<String, String> ACCEPTED = Map.of("GET /api/sites/{site}/events", "text/event-stream",
            "GET /api/openapi", "application/yaml");

    private static final List<String> LISTS = List.of("POST /api/sites/{site}/imports");

    private Asking() {
    }

    /** @param path filled in; what is sent besides belongs to {@code place} */
    static Api.Answer ask(Api who, Policy.Row row, String path, Place place) {
        return ask(who, row, path, place, null);
    }

    /** @param role whose kind of list is brought; {@code null} for the usual one */
    static Api.Answer ask(Api who, Policy.Row row, String path, Place place, Role role) {
        Api asking = row.method().equals("PUT") ? who.with("If-Match", "\"0\"") : who;
        if (row.method().equals("POST")) {
            asking = asking.with("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (ACCEPTED.containsKey(row.key())) {
            asking = asking.with("Accept", ACCEPTED.get(row.key()) + ", application/problem+json");
        }
        boolean bodyless = List.of("GET", "DELETE").contains(row.method());
        Object form = FORMS.getOrDefault(row.key(), nothing -> Map.of()).apply(place);
        return asking.send(row.method(), path + query(row, role), Api.json(bodyless ? null : form),
                bodyless ? null : LISTS.contains(row.key()) ? "text/csv" : "application/json");
    }

    private static String query(Policy.Row row, Role role) {
        String usual = QUERIES.getOrDefault(row.key(), "");
        return role == Role.LABORATORY ? usual.replace("kind=rooms", "kind=tube-results") : usual;
    }

    /** The endpoints that somebody wrote a form for, to notice those that are gone. */
    static Iterable<String> withForms() {
        return FORMS.keySet();
    }

    private static Map.Entry<String, Function<Place, Object>> form(String endpoint, Function<Place, Object> form) {
        return Map.entry(endpoint, form);
    }
}
