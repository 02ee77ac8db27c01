package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.http.Ward.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lazaret.running.TestServer;

/** Readings handed out as a list: everything that was kept, each once, with whether it counts. */
class ReadingExportsIT {
    private static final Instant SINCE = OffsetDateTime.parse(TestServer.CLOCK_START).toInstant().minus(50, ChronoUnit.HOURS);

    @Test
    void everything_that_was_kept_comes_out_once() {
        // More wears than fit into one step, over three days.
        Ward ward = Ward.of(30, SINCE);
        List<Map<String, ?>> sent = new ArrayList<>();
        for (int person = 0; person < 30; person++) {
            for (int hour = 1; hour < 50; hour += 6) {
                sent.add(reading(ward.patch(person), SINCE.plusSeconds(3600L * hour + person), 36.5));
            }
        }
        // Two values of one moment, one of which is not chosen.
        sent.add(reading(ward.patch(0), SINCE.plusSeconds(3600), 36.9));
        ward.send(sent).expect(200);
        UUID manual = measured(ward, 0, 3_670);
        List<String> lines = lines(ward, export(ward, Map.of()));
        assertEquals("\uFEFF\"person\",\"name\",\"source\",\"patch\",\"measured at\",\"celsius\",\"air celsius\",\"battery percent\",\"counts\"", lines.get(0));
        assertEquals(sent.size() + 1, lines.size() - 1);
        assertEquals(lines.size(), lines.stream().distinct().count());
        assertTrue(lines.stream().anyMatch(line -> line.contains(ward.person(3)) && line.contains(ward.patch(3)) && line.contains("+08:00") && line.contains("\"36.50\"")),
                lines.get(5));
        assertTrue(lines.stream().anyMatch(line -> line.contains("AXILLA") && line.contains("36.70")));
        List<String> one = lines(ward, export(ward, Map.of("person", ward.person(0))));
        assertEquals(lines.stream().filter(line -> line.contains(ward.person(0))).sorted().toList(), one.stream().skip(1).sorted().toList());
        assertTrue(one.stream().allMatch(line -> !line.contains(ward.person(1))), manual.toString());
    }

    @Test
    void nonsense_is_refused_and_strangers_find_nothing() {
        Ward ward = Ward.of(1, SINCE);
        String path = "/api/sites/" + ward.site() + "/reading-exports";
        Api doctor = doctor(ward);
        assertEquals("to", doctor.post(path, Map.of("from", SINCE.toString(), "to", SINCE.toString())).expect(400).json().at("/errors/0/path").asText());
        assertEquals("from", doctor.post(path, Map.of("from", "2019-01-01T00:00:00Z", "to", SINCE.toString())).expect(400).json().at("/errors/0/path").asText());
        assertEquals("from", doctor.post(path, Map.of("to", SINCE.toString())).expect(400).json().at("/errors/0/path").asText());
        doctor.post(path, Map.of("from", SINCE.toString(), "to", SINCE.plusSeconds(60).toString(), "person", UUID.randomUUID().toString())).expect(404);
        assertEquals(404, ward.nurse().post(path, Map.of("from", SINCE.toString(), "to", SINCE.plusSeconds(60).toString())).status());
        String job = export(ward, Map.of());
        doctor(Ward.of(1, SINCE)).get("/api/jobs/" + job + "/result").expect(404);
    }

    private static UUID measured(Ward ward, int person, int centi) {
        UUID id = UUID.randomUUID();
        Instant now = Instant.parse(ward.nurse().get("/api/people/" + ward.person(person) + "/temperatures").expect(200).json().path("to").asText());
        ward.nurse().put("/api/manual-readings/" + id, Map.of("site", ward.site(), "person", ward.person(person), "centi", centi, "method", "AXILLA",
                "measuredAt", now.toString(), "symptoms", List.of("NONE"))).expect(201);
        return id;
    }

    private static Api doctor(Ward ward) {
        return Guests.with("DOCTOR", Map.of("site", ward.site())).api().with("Accept-Language", "en");
    }

    private static String export(Ward ward, Map<String, Object> more) {
        Map<String, Object> form = new HashMap<>(Map.of("from", SINCE.toString(), "to", SINCE.plus(52, ChronoUnit.HOURS).toString()));
        form.putAll(more);
        Api doctor = doctor(ward);
        String job = doctor.post("/api/sites/" + ward.site() + "/reading-exports", form).expect(202).json().path("id").asText();
        JsonNode ended = Work.of(doctor).ended("/api/jobs/" + job);
        assertEquals("DONE", ended.path("state").asText(), ended.toString());
        return job;
    }

    private static List<String> lines(Ward ward, String job) {
        return List.of(doctor(ward).get("/api/jobs/" + job + "/result").expect(200).text().split("\r\n"));
    }
}
