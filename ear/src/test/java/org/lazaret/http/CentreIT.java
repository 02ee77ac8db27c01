package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** All sites of an area at once, over HTTP: figures that agree with those of each site, and for whom. */
class CentreIT {
    private static final String COMMUNITY = "430204001002";
    private static CentreArea area;
    private static Api centre;

    @BeforeAll
    static void three_sites() {
        area = new CentreArea(COMMUNITY);
        centre = Guests.with("COMMAND_CENTRE", Map.of("area", COMMUNITY)).api();
    }

    @Test
    void each_site_has_its_figures_and_they_are_those_of_the_lists_behind_them() {
        JsonNode all = centre.get("/api/centre").expect(200).json();
        assertEquals(3, all.path("sites").size());
        JsonNode roomy = site(all, area.roomy());
        JsonNode full = site(all, area.full());
        assertEquals(List.of(6, 5, 1), List.of(roomy.at("/rooms/rooms").asInt(), roomy.at("/rooms/free").asInt(), roomy.at("/rooms/occupied").asInt()));
        assertEquals(List.of(0, 2, 2), List.of(full.at("/rooms/free").asInt(), full.at("/rooms/occupied").asInt(), full.at("/figures/present").asInt()));
        assertEquals(centre.get("/api/sites/" + area.roomy() + "/alerts?kind=FEVER").expect(200).json().path("items").size(), roomy.at("/figures/fevers").asInt());
        assertEquals(List.of(1, 1), List.of(roomy.at("/figures/fevers").asInt(), roomy.at("/figures/unclaimedFevers").asInt()));
        JsonNode counts = named(centre.get("/api/test-counts").expect(200).json().path("items"), area.full());
        assertEquals(2, full.at("/figures/overdue").asInt());
        assertEquals(counts.findValue("overdue").asInt(), full.at("/figures/overdue").asInt());
        assertEquals(roomy.at("/forecast/now").asInt(), roomy.at("/rooms/free").asInt());
        assertFalse(site(all, area.spare()).path("open").asBoolean());
        assertFalse(all.toString().contains("指挥"), "figures only, and no names");
    }

    @Test
    void totals_begin_as_the_forecast_of_all_does_and_what_waits_is_said_with_what_would_help() {
        JsonNode all = centre.get("/api/centre?live=true").expect(200).json();
        assertEquals(List.of(8, 5, 3), List.of(all.at("/totals/rooms/rooms").asInt(), all.at("/totals/rooms/free").asInt(), all.at("/totals/figures/present").asInt()));
        assertEquals(all.at("/together/now").asInt(), all.at("/totals/rooms/free").asInt());
        assertEquals(14, all.at("/together/days").size());
        assertEquals(COMMUNITY, all.at("/area/code").asText());
        JsonNode full = waiting(all, "FULL");
        assertEquals(area.full(), full.path("site").asText());
        assertEquals(area.roomy(), full.at("/helps/0/site").asText());
        assertEquals(area.roomy(), waiting(all, "UNCLAIMED").path("site").asText());
        assertEquals(2, waiting(all, "OVERDUE").path("count").asInt());
    }

    @Test
    void an_area_narrows_it_another_area_is_empty_and_what_is_no_code_is_refused() {
        Api wide = Guests.with("COMMAND_CENTRE", Map.of("area", "4302")).api();
        assertEquals(3, wide.get("/api/centre?area=" + COMMUNITY).expect(200).json().path("sites").size());
        assertTrue(wide.get("/api/centre").expect(200).json().path("sites").size() >= 3);
        JsonNode nothing = Guests.with("COMMAND_CENTRE", Map.of("area", "4301")).api().get("/api/centre").expect(200).json();
        assertEquals(0, nothing.path("sites").size());
        assertTrue(nothing.path("together").isNull());
        assertEquals("area", centre.get("/api/centre?area=everywhere").expect(400).json().at("/errors/0/path").asText());
        centre.get("/api/centre?day=2021-08-09").expect(400);
    }

    @Test
    void who_cares_for_one_site_alone_has_no_such_page() {
        Guests.with("NURSE", Map.of("site", area.roomy())).api().get("/api/centre").expect(404);
        Api.anonymous().get("/api/centre").expect(401);
        assertEquals(List.of(area.full()), Guests.with("SITE_MANAGER", Map.of("site", area.full())).api().get("/api/centre").expect(200).json().path("sites").findValuesAsText("site")
                .stream().distinct().toList());
    }

    private static JsonNode site(JsonNode all, String id) {
        return named(all.path("sites"), id);
    }

    private static JsonNode named(JsonNode items, String id) {
        return StreamSupport.stream(items.spliterator(), false).filter(one -> one.path("site").asText().equals(id)).findFirst().orElseThrow();
    }

    private static JsonNode waiting(JsonNode all, String what) {
        return StreamSupport.stream(all.path("waiting").spliterator(), false).filter(one -> one.path("what").asText().equals(what)).findFirst().orElseThrow();
    }
}
