package org.lazaret.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lazaret.http.Released.Guest;

/** Who may leave, through the door: by the rules with samples and results, all at once, and by two who answer for an exception. */
class ReleaseIT {
    private static Released place;

    @BeforeAll
    static void open_a_site() {
        place = new Released();
    }

    @Test
    void from_a_swab_to_come_over_its_result_to_a_release_that_is_kept() {
        Guest guest = place.guest("陈桂华");
        assertEquals("NOT_YET [TEST_TO_COME]", said(guest));
        String tube = place.swab(guest);
        assertEquals("NOT_YET [RESULT_PENDING]", said(guest));
        assertEquals("may-not-leave", place.api().post("/api/stays/" + guest.stay() + "/release", Map.of()).expect(422).problem());
        place.result(tube, "NEGATIVE");
        assertEquals("ELIGIBLE []", said(guest));
        assertEquals("release-needs-decision", place.api().post("/api/stays/" + guest.stay() + "/ending", Map.of("ending", "RELEASED", "reason", "期满")).expect(422).problem());
        JsonNode kept = place.api().post("/api/stays/" + guest.stay() + "/release", Map.of("destination", "家")).expect(201).json();
        assertEquals("ELIGIBLE HOME_MONITORING", kept.path("decision").asText() + " " + kept.path("leadsTo").asText());
        assertEquals("RELEASED", decision(guest, "").path("state").asText());
        assertEquals("NOT_YET", decision(guest, "?asOf=2021-08-08T16:30:00Z").path("decision").asText());
        place.api().get("/api/stays/" + guest.stay() + "/release-decision?asOf=yesterday").expect(400);
    }

    @Test
    void all_who_may_leave_are_released_at_once_and_a_refusal_says_who_may_not_and_why() {
        Guest free = place.guest("陆一鸣");
        Guest held = place.guest("江一帆");
        place.result(place.swab(free), "NEGATIVE");
        JsonNode refused = place.api().post(place.at("/releases"), Map.of("stays", List.of(free.stay(), held.stay()))).expect(422).json();
        assertEquals(held.stay() + " [\"TEST_TO_COME\"]", refused.at("/held/0/stay").asText() + " " + refused.at("/held/0/lacks"));
        JsonNode leaving = place.api().get(place.at("/leaving")).expect(200).json();
        assertTrue(leaving.path("items").findValuesAsText("stay").containsAll(List.of(free.stay(), held.stay())));
        assertEquals(1, place.api().post(place.at("/releases"), Map.of("stays", List.of(free.stay()))).expect(201).json().path("items").size());
        assertEquals("ADMITTED", decision(held, "").path("state").asText());
    }

    @Test
    void an_exception_is_signed_by_two_each_with_their_password() {
        Guest guest = place.guest("沈月");
        String asked = "/api/stays/" + guest.stay() + "/release-overrides";
        assertEquals("password-not-proven", place.api().post(asked, Map.of("reason", "父亲病危", "password", "guess")).expect(422).problem());
        String override = place.api().post(asked, Map.of("reason", "父亲病危", "password", Guests.PHRASE)).expect(201).json().path("id").asText();
        Map<String, String> password = Map.of("password", Guests.PHRASE);
        assertEquals("override-refused", place.api().post("/api/release-overrides/" + override + "/countersignature", password).expect(422).problem());
        place.api().post("/api/stays/" + guest.stay() + "/release", Map.of()).expect(422);
        place.doctor().api().post("/api/release-overrides/" + override + "/countersignature", password).expect(200);
        assertEquals("OVERRIDDEN [TEST_TO_COME]", said(guest));
        assertEquals("OVERRIDDEN", place.api().post("/api/stays/" + guest.stay() + "/release", Map.of()).expect(201).json().path("decision").asText());
    }

    private static String said(Guest guest) {
        JsonNode answer = decision(guest, "");
        return answer.path("decision").asText() + " " + answer.path("findings").findValuesAsText("lack");
    }

    private static JsonNode decision(Guest guest, String query) {
        return place.api().get("/api/stays/" + guest.stay() + "/release-decision" + query).expect(200).json();
    }
}
