package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lazaret.running.TestServer;

/** The stock of patches over HTTP: found by the one search, printed on labels, moved in boxes. */
class PatchesIT {
    private static final Instant SINCE = OffsetDateTime.parse(TestServer.CLOCK_START).toInstant().minus(2, ChronoUnit.HOURS);

    @Test
    void a_patch_is_found_by_part_of_its_code_with_who_wears_it() {
        Ward ward = Ward.of(1, SINCE);
        String code = ward.patch(0);
        var hits = ward.nurse().get("/api/sites/" + ward.site() + "/search?q=" + code.substring(2, 10).toLowerCase()).expect(200).json().path("items");
        assertEquals("PATCH", hits.path(0).path("kind").asText());
        assertTrue(hits.path(0).path("label").asText().startsWith(code + " · "), hits.toString());
        Api other = Guests.with("NURSE", Map.of("site", Ward.of(1, SINCE).site())).api();
        assertEquals(404, other.get("/api/sites/" + ward.site() + "/search?q=" + code).status());
    }

    @Test
    void labels_are_refused_with_the_reason() {
        Ward ward = Ward.of(2, SINCE);
        String path = "/api/sites/" + ward.site() + "/patch-labels?from=";
        Api.Answer pdf = ward.nurse().get(path + ward.patch(0) + "&to=" + ward.patch(1)).expect(200);
        assertTrue(pdf.text().startsWith("%PDF-"), "no PDF");
        error(ward, path + ward.patch(1) + "&to=" + ward.patch(0), 400, "to");
        error(ward, path + ward.patch(0) + "&used=24", 400, "used");
        error(ward, path, 400, "code");
        assertEquals("/api/problems/patch-unknown", ward.nurse().get(path + "T-NOBODY").expect(422).json().path("type").asText());
        assertEquals(403, Guests.with("DOCTOR", Map.of("site", ward.site())).api().get(path + ward.patch(0)).status());
    }

    private static void error(Ward ward, String path, int status, String field) {
        assertEquals(field, ward.nurse().get(path).expect(status).json().at("/errors/0/path").asText());
    }

    @Test
    void the_stock_says_how_full_the_battery_of_a_worn_patch_is() {
        Ward ward = Ward.of(2, SINCE);
        ward.send(List.of(Map.of("patch", ward.patch(0), "at", SINCE.plusSeconds(3_600).toString(), "celsius", 36.6, "battery", 41))).expect(200);
        var items = ward.nurse().get("/api/sites/" + ward.site() + "/patches").expect(200).json().path("items");
        assertEquals(41, items.path(0).path("battery").asInt());
        assertTrue(items.path(1).path("battery").isNull());
    }
}
