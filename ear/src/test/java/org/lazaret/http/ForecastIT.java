package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The free rooms of the next days, with the rooms and people behind each figure; and on what the reserve rests. */
class ForecastIT {
    private static final String COMMUNITY = "430211001001";
    private final Api manager = Guests.with("SITE_MANAGER", Map.of("area", "4302")).api();

    @Test
    void every_figure_has_its_rooms_and_people_and_what_if_is_answered() {
        Construction built = Construction.begin(manager, "ISOLATION");
        List<String> rooms = built.rooms(5, 4, 1);
        built.open();
        String lives = built.person(manager, "预测住客", null);
        manager.post("/api/sites/" + built.id() + "/stays", Map.of("person", lives, "order", order(built, lives), "bed",
                Construction.beds(manager, rooms.get(0)).get(0))).expect(201);
        String comes = built.person(manager, "预测来客", null);
        manager.post("/api/sites/" + built.id() + "/expected-stays", Map.of("person", comes, "order", order(built, comes), "at",
                now().plus(Duration.ofDays(2)).toString())).expect(201);

        JsonNode told = forecast(built.id(), "").expect(200).json();
        assertEquals(14, told.at("/forecast/days").size());
        assertEquals(List.of(4, 3), List.of(told.at("/forecast/rooms").asInt(), told.at("/forecast/now").asInt()));
        assertEquals("ANNOUNCED", told.at("/forecast/arrivals/basis").asText());
        assertEquals(1, told.at("/forecast/days/2/announced").asInt());
        assertEquals(4, told.path("rooms").size());
        JsonNode person = StreamSupport.stream(told.path("people").spliterator(), false).filter(one -> one.path("person").asText().equals(lives)).findFirst().orElseThrow();
        assertEquals("EARLIEST", person.path("why").asText());
        assertFalse(person.at("/leaves/told").isNull());

        JsonNode asked = forecast(built.id(), "?arrivals=2&live=true").expect(200).json();
        assertEquals("ASKED", asked.at("/forecast/arrivals/basis").asText());
        assertEquals(told.at("/forecast/days/1/date").asText(), asked.at("/forecast/runsOut").asText());
        assertEquals("arrivals", forecast(built.id(), "?arrivals=5001").expect(400).json().at("/errors/0/path").asText());
        assertEquals("arrivals", forecast(built.id(), "?arrivals=many").expect(400).json().at("/errors/0/path").asText());
        forecast(built.id(), "?days=7").expect(400);
    }

    @Test
    void a_ward_has_no_forecast_and_another_site_is_not_found() {
        String ward = Construction.begin(manager, "HOSPITAL").id();
        assertEquals("no-forecast", forecast(ward, "").expect(422).problem());
        Guests.with("NURSE", Map.of("site", UUID.fromString(ward))).api().get("/api/sites/" + Construction.begin(manager, "ISOLATION").id() + "/forecast").expect(404);
    }

    @Test
    void the_command_centre_signs_for_inhabitants_and_sees_all_its_sites_in_figures() {
        String site = manager.post("/api/sites", Map.of("kind", "ISOLATION", "nameZh", "天元点" + UUID.randomUUID(), "nameEn", "Tianyuan", "divisionCode", COMMUNITY))
                .expect(201).json().path("id").asText();
        Api centre = Guests.with("COMMAND_CENTRE", Map.of("area", "430211")).api();
        manager.post("/api/inhabitants", count(12_345)).expect(403);
        assertEquals(List.of("inhabitants", "countedOn", "source"), centre.post("/api/inhabitants", Map.of("division", COMMUNITY, "inhabitants", 0)).expect(400)
                .json().path("errors").findValuesAsText("path"));
        centre.post("/api/inhabitants", count(9_999)).expect(201);
        assertEquals(12_345, centre.post("/api/inhabitants", count(12_345)).expect(201).json().path("inhabitants").asInt());
        assertTrue(centre.get("/api/inhabitants?division=" + COMMUNITY).expect(200).json().path("items").size() >= 2);

        JsonNode line = centre.get("/api/sites/" + site + "/forecast").expect(200).json().at("/forecast/reserve");
        assertEquals(List.of(12_345, 20, 25), List.of(line.path("inhabitants").asInt(), line.path("per10000").asInt(), line.path("rooms").asInt()));
        assertEquals("社区台账", line.path("source").asText());
        JsonNode all = centre.get("/api/forecasts").expect(200).json().path("items");
        assertTrue(all.findValuesAsText("site").contains(site));
        assertFalse(all.get(0).has("people"));
    }

    private static Map<String, Object> count(int people) {
        return Map.of("division", COMMUNITY, "inhabitants", people, "countedOn", "2021-07-01", "source", "社区台账");
    }

    private String order(Construction built, String person) {
        return manager.post("/api/sites/" + built.id() + "/isolation-orders", Map.of("person", person, "riskClass", "CLOSE_CONTACT", "exposureDay", "2021-08-08",
                "authority", "荷塘区疾控中心", "reason", "同楼接触")).expect(201).json().path("id").asText();
    }

    private Instant now() {
        return Instant.parse(manager.get("/api/session").expect(200).json().path("now").asText());
    }

    private Api.Answer forecast(String site, String query) {
        return manager.get("/api/sites/" + site + "/forecast" + query);
    }
}
