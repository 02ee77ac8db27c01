package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.http.Ward.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.lazaret.running.TestServer;

/** How a temperature went, as it is asked for. */
class TemperaturesIT {
    private static final Instant SINCE = OffsetDateTime.parse(TestServer.CLOCK_START).toInstant().minus(30, ChronoUnit.HOURS);

    @Test
    void a_day_is_told_with_its_fever_and_its_gap() {
        Ward ward = Ward.of(1, SINCE);
        // Twenty hours of minutes, nothing for four, then a fever.
        ward.send(minutes(ward, 20, 20 * 60, 36.5)).expect(200);
        ward.send(minutes(ward, 24 * 60, 30, 38.1)).expect(200);
        JsonNode told = curve(ward, "?points=200");
        assertEquals(2, told.path("stretches").size());
        int points = StreamSupport.stream(told.path("stretches").spliterator(), false).mapToInt(stretch -> stretch.path("centi").size()).sum();
        assertTrue(points <= 200 && points > 150, String.valueOf(points));
        assertTrue(texts(told.path("blanks"), "why").contains("SILENT"));
        assertEquals(List.of("FEVER"), texts(told.path("episodes"), "kind").stream().filter("FEVER"::equals).toList());
        assertEquals(3810, told.at("/latest/centi").asInt());
        assertEquals(1_230, StreamSupport.stream(told.path("days").spliterator(), false).mapToInt(day -> day.path("readings").asInt()).sum());
        assertEquals(ward.patch(0), told.at("/wears/0/code").asText());
        Instant from = SINCE.plus(24, ChronoUnit.HOURS);
        JsonNode part = curve(ward, "?from=" + from + "&to=" + from.plusSeconds(600));
        assertEquals(10, part.at("/days/0/readings").asInt());
    }

    @Test
    void nonsense_and_strangers_are_refused() {
        Ward ward = Ward.of(1, SINCE);
        String path = "/api/people/" + ward.person(0) + "/temperatures";
        for (String query : List.of("?from=yesterday", "?from=" + SINCE + "&to=" + SINCE, "?from=2021-01-01T00:00:00Z", "?points=1", "?points=9999999")) {
            assertEquals("/api/problems/invalid", ward.nurse().get(path + query).expect(400).json().path("type").asText());
        }
        assertEquals(404, Guests.with("NURSE", Map.of("site", UUID.randomUUID().toString())).api().get(path).status());
        ward.nurse().get("/api/people/" + UUID.randomUUID() + "/temperatures").expect(404);
    }

    private static JsonNode curve(Ward ward, String query) {
        return ward.nurse().get("/api/people/" + ward.person(0) + "/temperatures" + query).expect(200).json();
    }

    private static List<Map<String, ?>> minutes(Ward ward, int first, int many, double celsius) {
        return IntStream.range(first, first + many).<Map<String, ?>>mapToObj(minute -> reading(ward.patch(0), SINCE.plusSeconds(60L * minute), celsius)).toList();
    }

    private static List<String> texts(JsonNode items, String field) {
        return StreamSupport.stream(items.spliterator(), false).map(item -> item.path(field).asText()).toList();
    }
}
