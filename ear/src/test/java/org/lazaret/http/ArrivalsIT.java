package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A list of arrivals through the door: checked, decided, taken over, repeated. */
class ArrivalsIT {
    private static final String HEAD = "序号,姓名,出生日期,证件类型,证件号码,无证件原因,电话,人员类别,末次接触时间,下达单位,隔离原因,家庭,车牌号,预计到达时间\n";
    private static final String LIST = HEAD
            + "1,陈桂华,,身份证," + Cards.fresh() + ",,13800138000,密接,2021-08-07,荷塘区疾控中心,同楼,陈家,湘B12345,2021-08-09 14:30\n"
            + "2,买买提·艾力,1988-02-01,无证件,,途中遗失,13800138001,密接,2021-08-07,荷塘区疾控中心,同楼,陈家,湘B12345,2021-08-09 14:30\n"
            + "3,李四,,身份证,110105194912310021,,,密接,2021-08-07,荷塘区疾控中心,同楼,,湘B12345,2021-08-09 14:30\n"
            + "4,王五,,护照,E12345678,,,绿码,2021-08-07,荷塘区疾控中心,同楼,,湘B12345,下午\n";
    private static Api founder;
    private static Api manager;
    private static String site;

    @BeforeAll
    static void a_site() {
        founder = Guests.with("SITE_MANAGER", Map.of("area", "4302")).api();
        site = newSite();
        manager = managerOf(site);
    }

    @Test
    void a_list_is_checked_then_taken_over_and_the_refused_rows_come_back() {
        JsonNode dry = ended(manager, send(manager, site, LIST, true, ""));
        assertEquals(2, dry.at("/outcome/accepted").asInt(), dry.toString());
        assertEquals("陈桂华", dry.at("/outcome/taken/0/name").asText());
        assertEquals("陈家", dry.at("/outcome/taken/1/family").asText());
        assertEquals("E 证件号码 校验码不符，有字符输入错误。", cell(dry, 0, 0));
        assertEquals(List.of("H", "N"), dry.at("/outcome/rejected/1/errors").findValuesAsText("column"));
        assertEquals(0, expected(manager, site).size());

        JsonNode wet = ended(manager, send(manager, site, LIST, false, ""));
        assertEquals("导入完毕：共 4 行，已导入 2 行，拒绝 2 行。", wet.path("message").asText(), wet.toString());
        JsonNode all = expected(manager, site);
        assertEquals(Set.of("陈桂华", "买买提·艾力"), Set.copyOf(all.findValuesAsText("name")));
        assertEquals(all.at("/0/kinGroup"), all.at("/1/kinGroup"));
        assertEquals("2021-08-09T06:30:00Z", all.at("/0/at").asText());
        assertEquals("湘B12345", all.at("/0/transport").asText());
        JsonNode stays = manager.get("/api/sites/" + site + "/stays?filter=EXPECTED").expect(200).json().path("items");
        assertEquals(2, stays.size());
        String rejected = manager.with("Accept", "text/csv").with("Accept-Language", "en")
                .get("/api/jobs/" + wet.path("id").asText() + "/rejected-rows?format=CSV").expect(200).text();
        assertTrue(rejected.contains("李四") && rejected.contains("证件号码: "), rejected);
        assertFalse(rejected.contains("陈桂华"), rejected);

        JsonNode again = ended(manager, send(manager, site, LIST, false, ""));
        assertEquals(0, again.at("/outcome/accepted").asInt(), again.toString());
        assertEquals(2, StreamSupport.stream(again.at("/outcome/rejected").spliterator(), false)
                .filter(row -> row.at("/errors/0/code").asText().equals("already-on-list")).count());
        assertEquals(2, expected(manager, site).size());
    }

    @Test
    void somebody_known_is_shown_masked_and_taken_over_by_a_choice() {
        String there = newSite();
        Api here = managerOf(there);
        here.post("/api/sites/" + there + "/people", Map.of("name", Map.of("full", "周雪梅"), "birth", "1968-03-14", "phone", "13800138020")).expect(201);
        String list = HEAD + "1,周雪梅,1968-03-14,无,,未带,13800138020,密接,2021-08-07,荷塘区疾控中心,同楼,,,\n";
        JsonNode dry = ended(here, send(here, there, list, true, ""));
        JsonNode facts = dry.at("/outcome/rejected/0/errors/0/facts");
        assertEquals("possibly-known", dry.at("/outcome/rejected/0/errors/0/code").asText(), dry.toString());
        assertEquals("138****8020", facts.at("/phones/0").asText());
        String person = facts.at("/people/0").asText();
        JsonNode wet = ended(here, send(here, there, list, false, "2:" + person.replace("-", "").substring(20)));
        assertEquals(1, wet.at("/outcome/accepted").asInt(), wet.toString());
        assertEquals(person, expected(here, there).at("/0/person").asText());
    }

    @Test
    void what_a_bus_has_in_common_is_told_once_and_a_wrong_one_is_told_by_field() {
        String there = newSite();
        Api here = managerOf(there);
        String list = "姓名,证件号码,隔离原因\n龙如冰," + Cards.fresh() + ",\n何庆余," + Cards.fresh() + ",同车\n";
        assertEquals(0, ended(here, send(here, there, list, false, "")).at("/outcome/accepted").asInt());
        String bus = told("riskClass:密接", "exposureDay:2021-08-07", "authority:荷塘区疾控中心", "reason:同楼", "expectedAt:2021-08-09 16:00");
        assertEquals(2, ended(here, send(here, there, list, false, bus)).at("/outcome/accepted").asInt());
        assertEquals(List.of("CLOSE_CONTACT", "CLOSE_CONTACT"), expected(here, there).findValuesAsText("riskClass"));
        assertEquals("2021-08-09T08:00:00Z", expected(here, there).at("/1/at").asText());
        JsonNode refused = here.with("Idempotency-Key", UUID.randomUUID().toString()).send("POST", "/api/sites/" + there + "/imports?kind=arrivals"
                + told("expectedAt:下午"), BodyPublishers.ofString(list), "text/csv").expect(400).json();
        assertEquals("defaults.expectedAt", refused.at("/errors/0/path").asText(), refused.toString());
    }

    @Test
    void choices_of_another_form_are_refused() {
        assertEquals(400, manager.with("Idempotency-Key", UUID.randomUUID().toString()).send("POST",
                "/api/sites/" + site + "/imports?kind=arrivals&dryRun=true&choices=first", BodyPublishers.ofString(LIST), "text/csv").status());
    }

    @Test
    void one_person_is_announced_by_hand_and_a_missing_order_is_told_by_field() {
        String there = newSite();
        Api here = managerOf(there);
        String person = here.post("/api/sites/" + there + "/people", Map.of("name", Map.of("full", "林小满"))).expect(201).json().path("id").asText();
        String path = "/api/sites/" + there + "/arrivals";
        assertEquals("invalid", here.post(path, Map.of("person", person)).expect(400).problem());
        here.post(path, Map.of("person", person, "riskClass", "YELLOW_CODE", "exposureDay", "2021-08-07", "authority", "金山街道",
                "reason", "途经中风险地区", "at", "2021-08-09T09:00:00Z", "transport", "自行前往")).expect(201);
        assertEquals("自行前往", expected(here, there).at("/0/transport").asText());
        assertEquals("already-staying", here.post(path, Map.of("person", person, "riskClass", "YELLOW_CODE", "exposureDay", "2021-08-07",
                "authority", "金山街道", "reason", "再次")).expect(409).problem());
    }

    @Test
    void arrivals_are_told_to_who_may_see_them_and_announced_by_who_may() {
        String path = "/api/sites/" + site + "/arrivals";
        assertEquals(401, Api.anonymous().get(path).status());
        assertEquals(404, Guests.with("SITE_MANAGER", Map.of("area", "4301")).api().get(path).status());
        Api nurse = Guests.with("NURSE", Map.of("area", "4302")).api();
        assertEquals(200, nurse.get(path).status());
        assertEquals(403, nurse.post(path, Map.of("person", UUID.randomUUID().toString())).status());
    }

    private static String newSite() {
        return founder.post("/api/sites", Map.of("kind", "ISOLATION", "nameZh", "到达" + UUID.randomUUID(), "nameEn", "Arrivals",
                "divisionCode", "430202005001")).expect(201).json().path("id").asText();
    }

    /** Somebody who sees this site alone, so that people of other tests are not known here. */
    private static Api managerOf(String at) {
        return Guests.with("SITE_MANAGER", Map.of("site", at)).api();
    }

    private static JsonNode expected(Api manager, String at) {
        return manager.get("/api/sites/" + at + "/arrivals").expect(200).json().path("items");
    }

    private static String cell(JsonNode job, int row, int error) {
        JsonNode found = job.at("/outcome/rejected/" + row + "/errors/" + error);
        return found.path("column").asText() + " " + found.path("header").asText() + " " + found.path("detail").asText();
    }

    private static String send(Api manager, String at, String list, boolean dryRun, String choices) {
        return Work.of(manager).send(at, "kind=arrivals&dryRun=" + dryRun + "&choices=" + choices, list);
    }

    private static String told(String... defaults) {
        return Stream.of(defaults).map(one -> "&default=" + URLEncoder.encode(one, StandardCharsets.UTF_8)).collect(Collectors.joining());
    }

    private static JsonNode ended(Api manager, String path) {
        return Work.of(manager).ended(path);
    }
}
