package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ImportIT {
    private static final String ROOMS = "楼栋,楼层,房号,床位数\n1号楼,5,%1$s1,2\n1号楼,五楼,%1$s2,2\n1号楼,5,%1$s3,1\n1号楼,5,%1$s1,2\n";
    private static Api manager;
    private static String site;

    @BeforeAll
    static void a_site() {
        manager = Guests.with("SITE_MANAGER", Map.of("area", "4302")).api();
        site = newSite();
    }

    private static String newSite() {
        return manager.post("/api/sites", Map.of("kind", "ISOLATION", "nameZh", "导入" + UUID.randomUUID(), "nameEn",
                "Imports " + UUID.randomUUID(), "divisionCode", "430202005001")).expect(201).json().path("id").asText();
    }

    @Test
    void a_list_is_checked_then_taken_over_and_the_refused_rows_come_back_with_what_is_wrong() {
        JsonNode dry = ended(send("81", true));
        assertEquals("DONE", dry.path("state").asText(), dry.toString());
        assertEquals("房间表.csv", dry.path("file").asText(), dry.toString());
        assertEquals(2, dry.at("/outcome/accepted").asInt(), dry.toString());
        assertEquals("B", dry.at("/outcome/rejected/0/errors/0/column").asText());
        assertEquals("这不是整数。", dry.at("/outcome/rejected/0/errors/0/detail").asText());
        assertEquals(0, rooms("81"));

        JsonNode wet = ended(send("81", false));
        assertEquals("导入完毕：共 4 行，已导入 2 行，拒绝 2 行。", wet.path("message").asText(), wet.toString());
        assertEquals(2, rooms("81"));
        String rejected = manager.with("Accept", "text/csv").with("Accept-Language", "en")
                .get("/api/jobs/" + wet.path("id").asText() + "/rejected-rows?format=CSV").expect(200).text();
        assertTrue(rejected.startsWith("\uFEFF\"楼栋\",\"楼层\",\"房号\",\"床位数\",\"Error\""), rejected);
        assertTrue(rejected.contains("\"五楼\",\"812\",\"2\",\"楼层: This is not a whole number.\""), rejected);
        assertEquals(2, manager.get("/api/sites/" + site + "/jobs?limit=2").expect(200).json().path("items").size());
    }

    @Test
    void a_job_is_not_found_by_who_may_not_ask_for_it() {
        String job = ended(send("82", true)).path("id").asText();
        Api elsewhere = Guests.with("SITE_MANAGER", Map.of("area", "4301")).api();
        Api nurse = Guests.with("NURSE", Map.of("site", site)).api();
        assertEquals(401, Api.anonymous().get("/api/jobs/" + job).status());
        for (Api stranger : new Api[] {elsewhere, nurse}) {
            assertEquals(404, stranger.get("/api/jobs/" + job).status());
            assertEquals(404, stranger.get("/api/jobs/" + job + "/rejected-rows").status());
            assertEquals(404, stranger.post("/api/jobs/" + job + "/cancellation", null).status());
        }
    }

    @Test
    void a_file_that_is_no_list_fails_in_words() {
        JsonNode job = ended(Work.of(manager).send(site, "kind=rooms", "a,b\n1,2\n"));
        assertEquals("FAILED", job.path("state").asText());
        assertTrue(job.path("message").asText().startsWith("没有找到标题行"), job.toString());
    }

    @Test
    void the_same_key_makes_one_job_and_an_unknown_kind_none() {
        Api once = manager.with("Idempotency-Key", UUID.randomUUID().toString());
        String path = "/api/sites/" + site + "/imports?kind=rooms&dryRun=true";
        String first = once.send("POST", path, BodyPublishers.ofString(ROOMS.formatted("83")), "text/csv").expect(202).json().path("id").asText();
        assertEquals(first, once.send("POST", path, BodyPublishers.ofString(ROOMS.formatted("83")), "text/csv").expect(202).json().path("id").asText());
        assertEquals(404, manager.with("Idempotency-Key", UUID.randomUUID().toString()).send("POST",
                "/api/sites/" + site + "/imports?kind=ships", BodyPublishers.ofString("x"), "text/csv").status());
    }

    private static String send(String prefix, boolean dryRun) {
        return Work.of(manager).send(site, "kind=rooms&name=%E6%88%BF%E9%97%B4%E8%A1%A8.csv&dryRun=" + dryRun, ROOMS.formatted(prefix));
    }

    private static JsonNode ended(String path) {
        return Work.of(manager).ended(path);
    }

    private static long rooms(String prefix) {
        return Tables.number("SELECT COUNT(*) FROM room WHERE site_id = " + Tables.id(site) + " AND number LIKE '" + prefix + "%'");
    }
}
