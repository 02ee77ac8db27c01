package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People placed together through the door: proposed as a job inside the server, checked, confirmed, refused, repaired. */
class PlacingIT {
    private static Busload bus;
    private static JsonNode proposal;

    @BeforeAll
    static void forty_people_are_proposed_rooms() {
        bus = Busload.of(4, 20, 40);
        proposal = bus.proposed();
    }

    @Test
    void everybody_is_proposed_a_room_that_the_rules_accept_and_told_why() {
        assertEquals(40, proposal.path("places").size(), proposal.toString());
        assertEquals(0, proposal.path("unplaced").size());
        JsonNode checked = bus.manager().post("/api/sites/" + bus.site() + "/placing-checks", Map.of("places", Busload.places(proposal))).expect(200).json();
        assertEquals(40, checked.path("places").size());
        checked.path("places").forEach(place -> assertTrue(place.path("fits").asBoolean(), place.toString()));
        assertTrue(proposal.findValuesAsText("kind").contains("NEXT_TO_FAMILY"), proposal.toString());
        assertEquals(0, checked.path("rooms").size());
    }

    @Test
    void another_room_says_at_once_what_speaks_against_it() {
        List<Map<String, String>> places = Busload.places(proposal);
        JsonNode rooms = bus.manager().post("/api/sites/" + bus.site() + "/placing-checks", Map.of("places", places, "about", places.get(0).get("stay")))
                .expect(200).json().path("rooms");
        assertEquals(80, rooms.size());
        JsonNode taken = null;
        for (JsonNode room : rooms) {
            if (room.path("room").asText().equals(places.get(1).get("room"))) {
                taken = room;
            }
        }
        assertFalse(taken.path("fits").asBoolean());
        assertTrue(taken.findValuesAsText("reason").contains("PLANNED_FOR_OTHERS"), taken.toString());
    }

    @Test
    void a_confirmation_keeps_all_rooms_and_is_done_once() {
        Busload other = Busload.of(2, 10, 6);
        JsonNode found = other.proposed();
        Api once = other.manager().with("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, ?> form = Map.of("places", Busload.places(found));
        assertEquals(6, once.post("/api/sites/" + other.site() + "/placings", form).expect(201).json().path("count").asInt());
        assertEquals(6, once.post("/api/sites/" + other.site() + "/placings", form).expect(201).json().path("count").asInt());
        assertEquals(0, other.confirm(found).expect(201).json().path("count").asInt());
        Set<String> kept = new HashSet<>(other.manager().get("/api/sites/" + other.site() + "/arrivals").expect(200).json().path("items").findValuesAsText("room"));
        assertEquals(Busload.places(found).stream().map(place -> place.get("room")).distinct().count(), kept.size());
    }

    @Test
    void a_room_taken_meanwhile_refuses_the_whole_and_a_repair_keeps_the_pinned() {
        Busload other = Busload.of(2, 10, 6);
        JsonNode found = other.proposed();
        List<Map<String, String>> places = Busload.places(found);
        other.manager().post("/api/rooms/" + places.get(0).get("room") + "/out-of-service", Map.of("reason", "漏水")).expect(200);
        Api.Answer refused = other.confirm(found).expect(409);
        assertEquals("jointly-unfit", refused.problem());
        assertEquals(1, refused.json().path("rooms").size());
        assertEquals(places.get(0).get("stay"), refused.json().at("/unfit/0/stay").asText());
        assertEquals("NOT_CLEAN", refused.json().at("/unfit/0/obstacles/0/reason").asText());
        JsonNode repaired = other.proposed(Map.of("standing", places, "pinned", List.of(places.get(1).get("stay"))));
        assertEquals(6, repaired.path("places").size());
        assertTrue(Busload.places(repaired).contains(places.get(1)));
        assertEquals(6, other.confirm(repaired).expect(201).json().path("count").asInt());
    }

    @Test
    void a_job_that_is_cancelled_changes_nothing() {
        String job = bus.manager().post("/api/sites/" + bus.site() + "/placing-proposals", Map.of()).expect(202).json().path("id").asText();
        bus.manager().post("/api/jobs/" + job + "/cancellation", Map.of()).expect(202);
        assertEquals("CANCELLED", Work.of(bus.manager()).ended("/api/jobs/" + job).path("state").asText());
    }

    @Test
    void wrong_forms_are_told_by_field_and_a_nurse_may_not_place() {
        String path = "/api/sites/" + bus.site();
        assertEquals("places", bus.manager().post(path + "/placings", Map.of()).expect(400).json().at("/errors/0/path").asText());
        assertEquals("places[0]", bus.manager().post(path + "/placings", Map.of("places", List.of(Map.of("stay", UUID.randomUUID())))).expect(400)
                .json().at("/errors/0/path").asText());
        String stay = UUID.randomUUID().toString();
        assertEquals("standing[1].stay", bus.manager().post(path + "/placing-proposals", Map.of("standing", List.of(Map.of("stay", stay, "room", stay),
                Map.of("stay", stay, "room", stay)))).expect(400).json().at("/errors/0/path").asText());
        assertEquals("pinned", bus.manager().post(path + "/placing-proposals", Map.of("pinned", List.of(stay))).expect(400).json().at("/errors/0/path").asText());
        Api nurse = Guests.with("NURSE", Map.of("site", bus.site())).api();
        nurse.post(path + "/placings", Map.of()).expect(403);
        Guests.with("NURSE", Map.of("site", Busload.of(1, 1, 1).site())).api().post(path + "/placings", Map.of()).expect(404);
    }
}
