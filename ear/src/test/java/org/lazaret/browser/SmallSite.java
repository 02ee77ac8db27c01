package org.lazaret.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lazaret.http.Api;
import org.lazaret.http.Guests;
import org.lazaret.running.TestServer;

/** An open isolation site with six clean rooms of two beds, 0501 to 0506, and a site manager: made through the API. */
class SmallSite {
    private final Api manager;
    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private final String id;
    private final Guests.Guest guest;

    SmallSite() {
        manager = Guests.with("SITE_MANAGER", Map.of("area", "4302")).api();
        id = made(manager.post("/api/sites", Map.of("kind", "ISOLATION", "nameZh", "樟树下点" + mark, "nameEn", "Camphor Tree " + mark, "divisionCode", "430202005001")));
        String building = made(manager.post("/api/sites/" + id + "/buildings", Map.of("name", "1 号楼", "nameEn", "Building 1")));
        String floor = made(manager.post("/api/buildings/" + building + "/floors", Map.of("number", 5, "riskClasses", List.of())));
        Map<String, ?> features = Map.of("ownBathroom", true, "window", true, "airConditioning", "SPLIT", "accessible", false, "capacity", 2);
        manager.post("/api/sites/" + id + "/room-ranges", Map.of("from", "0501", "to", "0506", "sides", "ODD_LEFT", "except", List.of(),
            "room", Map.of("floor", floor, "features", features, "beds", 2, "start", "CLEAN", "reason", "开业前消毒合格"))).expect(201);
        List<Map<String, ?>> answers = new ArrayList<>();
        manager.get("/api/sites/" + id + "/opening").expect(200).json().path("asked")
            .forEach(item -> answers.add(Map.of("item", item.asText(), "met", true)));
        manager.post("/api/sites/" + id + "/opening", Map.of("answers", answers)).expect(200);
        guest = Guests.with("SITE_MANAGER", Map.of("site", id));
    }

    String id() {
        return id;
    }

    /** What no other site has in its name, in either language. */
    String mark() {
        return mark;
    }

    /** Who signs in here; the password is {@link Guests#PHRASE}. */
    String managerName() {
        return guest.name();
    }

    UUID managerAccount() {
        return guest.account();
    }

    /** A close contact who is expected and has no room. */
    Expected expect(String name, String birth, String kinGroup) {
        return expect(name, birth, kinGroup, Map.of("riskClass", "CLOSE_CONTACT", "exposureDay", "2021-08-08"));
    }

    /** Somebody expected by an order of their own. */
    Expected expect(String name, String birth, String kinGroup, Map<String, ?> why) {
        Map<String, Object> facts = new HashMap<>(Map.of("name", Map.of("full", name), "birth", birth));
        if (kinGroup != null) {
            facts.put("kinGroup", kinGroup);
        }
        String person = made(somebodyElse(facts));
        Map<String, Object> letter = new HashMap<>(Map.of("person", person, "authority", "荷塘区疾控中心", "reason", "同乘一车"));
        letter.putAll(why);
        String order = made(manager.post("/api/sites/" + id + "/isolation-orders", letter));
        return new Expected(person, made(manager.post("/api/sites/" + id + "/expected-stays", Map.of("person", person, "order", order))));
    }

    /** Nobody of that name whom another test has brought into the area. */
    private Api.Answer somebodyElse(Map<String, Object> facts) {
        Api.Answer answer = manager.post("/api/sites/" + id + "/people", facts);
        if (!answer.problem().equals("possible-duplicates")) {
            return answer;
        }
        Map<String, Object> other = new HashMap<>(facts);
        other.put("notDuplicateOf", answer.json().path("candidates").findValuesAsText("person"));
        return manager.post("/api/sites/" + id + "/people", other);
    }

    /** Somebody on record here who is not expected; known to this site alone. */
    void record(String name, String birth, String phone) {
        made(guest.api().post("/api/sites/" + id + "/people", Map.of("name", Map.of("full", name), "birth", birth, "phone", phone)));
    }

    String family(String label) {
        return made(manager.post("/api/sites/" + id + "/kin-groups", Map.of("label", label)));
    }

    /** Keeps the best room, as a colleague would at another desk; answers its number. */
    String reserve(Expected who) {
        JsonNode best = manager.get("/api/sites/" + id + "/fitting-rooms?person=" + who.person()).expect(200).json().at("/items/0");
        manager.post("/api/stays/" + who.stay() + "/reservation", Map.of("bed", best.at("/freeBeds/0").asText())).expect(201);
        return best.path("number").asText();
    }

    /** Lies in the best room from now on; answers its number. */
    String admit(Expected who) {
        JsonNode best = manager.get("/api/sites/" + id + "/fitting-rooms?person=" + who.person()).expect(200).json().at("/items/0");
        manager.post("/api/sites/" + id + "/stays", Map.of("person", who.person(), "bed", best.at("/freeBeds/0").asText())).expect(201);
        return best.path("number").asText();
    }

    /** The stay ended, and the person has left. */
    void leave(Expected who) {
        end(who);
        depart(who);
    }

    /** Released, and still in the room. */
    void end(Expected who) {
        manager.post("/api/stays/" + who.stay() + "/ending", Map.of("ending", "TRANSFERRED", "reason", "期满")).expect(200);
    }

    void depart(Expected who) {
        manager.post("/api/stays/" + who.stay() + "/departure", Map.of("positive", false)).expect(200);
    }

    /** A colleague begins to disinfect the room. */
    void disinfect(String number) {
        for (JsonNode room : manager.get("/api/sites/" + id + "/board").expect(200).json().at("/floors/0/rooms")) {
            if (number.equals(room.path("number").asText())) {
                manager.post("/api/rooms/" + room.path("id").asText() + "/disinfection", Map.of()).expect(200);
            }
        }
    }

    /** An hour passes for the site: nothing in a test may wait for the contact time of a disinfectant. */
    void anHourPasses() throws SQLException {
        UUID site = UUID.fromString(id);
        byte[] key = ByteBuffer.allocate(16).putLong(site.getMostSignificantBits()).putLong(site.getLeastSignificantBits()).array();
        earlier(key, "room_state WHERE site_id = ?", "since", "until_at", "soiled_at", "expected_end");
        earlier(key, "bed_assignment WHERE site_id = ?", "planned_from", "planned_to", "began_at", "ended_at");
        earlier(key, "stay WHERE site_id = ?", "expected_at", "set_out_at", "admitted_at", "ended_at", "closed_at");
        earlier(key, "stay_step WHERE stay_id IN (SELECT id FROM stay WHERE site_id = ?)", "occurred_at");
    }

    private static void earlier(byte[] site, String rows, String... columns) throws SQLException {
        String shifted = Stream.of(columns).map("%1$s = %1$s - INTERVAL 1 HOUR"::formatted).collect(Collectors.joining(", "));
        try (var connection = TestServer.get().connection();
             var shift = connection.prepareStatement("UPDATE " + rows.replaceFirst(" WHERE ", " SET " + shifted + " WHERE "))) {
            shift.setBytes(1, site);
            shift.executeUpdate();
        }
    }

    /** Somebody on the way, and the stay that waits. */
    record Expected(String person, String stay) {
    }

    private static String made(Api.Answer answer) {
        return answer.expect(201).json().path("id").asText();
    }
}
