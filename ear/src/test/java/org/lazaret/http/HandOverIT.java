package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One shift says what is open, another person takes it over, and it stays on record. */
class HandOverIT {
    private final Api manager = Guests.with("SITE_MANAGER", Map.of("area", "4302")).api();
    private final Api doctor = Guests.with("DOCTOR", Map.of("area", "4302")).api();
    private final Place place = new Place(manager, doctor, "430202005001", "430202005001");
    private final String shift = "/api/sites/" + place.id("site") + "/hand-over";
    private final Guests.Guest early = Guests.with("NURSE", Map.of("site", place.id("site")));
    private final Api late = Guests.with("NURSE", Map.of("site", place.id("site"))).api();

    @Test
    void what_is_open_is_handed_over_with_a_note_and_taken_over_by_name() {
        JsonNode open = early.api().get(shift).expect(200).json();
        assertEquals("FEVER", open.at("/alerts/0/kind").asText());
        assertTrue(open.at("/alerts/0/holderName").isNull());
        String alert = "/api/alerts/" + open.at("/alerts/0/id").asText();
        early.api().post(alert + "/acknowledgement", Map.of()).expect(200);
        String given = early.api().post(shift + "s", Map.of("note", "0306 凌晨呕吐一次")).expect(201).json().path("id").asText();
        JsonNode waiting = given(late, given);
        assertEquals("0306 凌晨呕吐一次 1", waiting.path("note").asText() + " " + waiting.path("alerts").asInt());
        assertFalse(waiting.path("mine").asBoolean());
        assertEquals("own-hand-over", early.api().post(taking(given), Map.of()).expect(409).problem());
        late.post(taking(given), Map.of()).expect(200);
        JsonNode taken = given(early.api(), given);
        assertFalse(taken.path("takenByName").asText().isEmpty());
        JsonNode inHand = late.get(alert).expect(200).json();
        assertEquals(taken.path("takenByName").asText(), inHand.at("/alert/holderName").asText());
        assertEquals("HANDED_OVER", inHand.at("/steps/0/kind").asText());
        assertEquals("hand-over-taken", doctor.post(taking(given), Map.of()).expect(409).problem());
        manager.get(shift).expect(200);
        manager.post(taking(given), Map.of()).expect(403);
    }

    @Test
    void of_many_who_take_it_at_once_one_has_it() {
        String given = early.api().post(shift + "s", Map.of()).expect(201).json().path("id").asText();
        List<Api> others = IntStream.range(0, 6).mapToObj(n -> Guests.with("NURSE", Map.of("site", place.id("site"))).api()).toList();
        List<Integer> answers = others.parallelStream().map(other -> other.post(taking(given), Map.of()).status()).sorted().toList();
        assertEquals(List.of(200, 409, 409, 409, 409, 409), answers);
    }

    @Test
    void a_note_too_long_and_another_site_are_refused() {
        assertEquals("note", early.api().post(shift + "s", Map.of("note", "长".repeat(2001))).expect(400).json().at("/errors/0/path").asText());
        early.api().get("/api/sites/" + UUID.randomUUID() + "/hand-over").expect(404);
        Place elsewhere = new Place(manager, doctor, "430202005001", "430202005001");
        late.post("/api/hand-overs/" + elsewhere.id("handover") + "/taking-over", Map.of()).expect(404);
        assertEquals(404, Guests.with("SECURITY_ADMINISTRATOR", null).api().get(shift).status());
    }

    private JsonNode given(Api who, String id) {
        for (JsonNode one : who.get(shift).expect(200).json().path("past")) {
            if (one.path("id").asText().equals(id)) {
                return one;
            }
        }
        throw new AssertionError("not listed: " + id);
    }

    private static String taking(String given) {
        return "/api/hand-overs/" + given + "/taking-over";
    }
}
