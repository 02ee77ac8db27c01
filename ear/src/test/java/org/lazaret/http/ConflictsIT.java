package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lazaret.http.Ward.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lazaret.running.TestServer;

/** Two values for one patch and time: seen by those who care for the person, and decided by one of them. */
class ConflictsIT {
    private static final Instant SINCE = OffsetDateTime.parse(TestServer.CLOCK_START).toInstant().minus(2, ChronoUnit.HOURS);
    private Ward ward;

    @BeforeEach
    void a_patch_said_36_5_and_39_2() {
        ward = Ward.of(1, SINCE);
        ward.send(List.of(reading(ward.patch(0), at(30), 36.5))).expect(200);
        assertEquals(1, ward.send(List.of(reading(ward.patch(0), at(30), 39.2))).expect(200).json().path("conflicting").asInt());
    }

    @Test
    void a_decision_closes_it_once_and_the_fever_with_it() {
        JsonNode conflict = open();
        assertEquals("[3650,3920]", conflict.path("values").toString());
        assertEquals(at(30).toString(), conflict.path("measuredAt").asText());
        assertEquals(ward.person(0), conflict.path("person").asText());
        assertEquals(List.of("FEVER RAISED VALID"), fevers());
        Api nurse = ward.nurse().with("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, ?> form = Map.of("centi", 3650, "reason", "贴片接触不良");
        nurse.post(decision(conflict), form).expect(204);
        nurse.post(decision(conflict), form).expect(204);
        assertEquals(0, ward.nurse().get(list()).expect(200).json().path("items").size());
        assertEquals(List.of("FEVER CLOSED UNFOUNDED"), fevers());
        assertEquals(1, Guests.with("AUDIT_ADMINISTRATOR", null).api().get("/api/audit?action=reading-decided&site=" + ward.site())
                .expect(200).json().path("items").size());
    }

    @Test
    void only_one_of_the_values_can_count_and_only_with_a_reason() {
        assertEquals(400, ward.nurse().post(decision(open()), Map.of("centi", 3700, "reason", "复核")).status());
        assertEquals(400, ward.nurse().post(decision(open()), Map.of("centi", 3650)).status());
    }

    @Test
    void a_manager_sees_and_does_not_decide_and_another_site_finds_nothing() {
        Api manager = Guests.with("SITE_MANAGER", Map.of("site", ward.site())).api();
        manager.get(list()).expect(200);
        assertEquals(403, manager.post(decision(open()), Map.of("centi", 3650, "reason", "复核")).status());
        Ward other = Ward.of(1, SINCE);
        assertEquals(404, other.nurse().get(list()).status());
        assertEquals(404, other.nurse().post(decision(open()), Map.of("centi", 3650, "reason", "复核")).status());
    }

    private JsonNode open() {
        return ward.nurse().get(list()).expect(200).json().at("/items/0");
    }

    private String list() {
        return "/api/sites/" + ward.site() + "/reading-conflicts";
    }

    private static String decision(JsonNode conflict) {
        return "/api/reading-conflicts/" + conflict.path("id").asText() + "/decision";
    }

    /** How the alerts of fevers stand, and what became of their episodes. */
    /** On a server that has run for a while the patch is silent too. */
    private List<String> fevers() {
        List<String> fevers = new ArrayList<>();
        ward.nurse().get("/api/sites/" + ward.site() + "/alerts?kind=FEVER").expect(200).json().path("items").forEach(alert ->
                fevers.add(alert.path("kind").asText() + " " + alert.path("state").asText() + " " + alert.path("verdict").asText()));
        return fevers;
    }

    private static Instant at(int minutes) {
        return SINCE.plus(minutes, ChronoUnit.MINUTES);
    }
}
