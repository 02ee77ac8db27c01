package org.lazaret.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A site put up through the API, floor by floor, and opened.
 *
 * @param id       the site
 * @param building its only one
 */
public record Construction(Api manager, String id, String building) {
    private static final int ROOMS_A_RANGE = 200;

    /** A closed site in Zhuzhou with one empty building. */
    public static Construction begin(Api manager, String kind) {
        String site = made(manager, "/api/sites", Map.of("kind", kind, "nameZh", "点位" + UUID.randomUUID(), "nameEn", "Site",
                "divisionCode", "430202005001"));
        return new Construction(manager, site, made(manager, "/api/sites/" + site + "/buildings", Map.of("name", "1 号楼")));
    }

    public String floor(int number) {
        return made(manager, "/api/buildings/" + building + "/floors", Map.of("number", number, "riskClasses", List.of()));
    }

    /** @return a clean room */
    public String room(String floor, String number, int beds) {
        return manager.post("/api/sites/" + id + "/rooms", Map.of("floor", floor, "number", number, "side", "LEFT", "door", 1,
                "features", features(beds, null), "beds", beds, "start", "CLEAN", "reason", "开业前消毒合格"))
                .expect(201).json().at("/rooms/0").asText();
    }

    /** Clean rooms of a new floor, numbered 0001, 0002, … */
    public List<String> rooms(int floorNumber, int count, int beds) {
        String floor = floor(floorNumber);
        List<String> rooms = new ArrayList<>();
        for (int first = 1; first <= count; first += ROOMS_A_RANGE) {
            manager.post("/api/sites/" + id + "/room-ranges", Map.of("from", "%02d%04d".formatted(floorNumber, first),
                    "to", "%02d%04d".formatted(floorNumber, Math.min(count, first + ROOMS_A_RANGE - 1)), "sides", "ODD_LEFT",
                    "room", Map.of("floor", floor, "features", features(beds, null), "beds", beds, "start", "CLEAN", "reason", "开业前消毒合格")))
                    .expect(201).json().path("rooms").forEach(room -> rooms.add(room.asText()));
        }
        return rooms;
    }

    /** @param note {@code null} for none */
    public static Map<String, Object> features(int capacity, String note) {
        Map<String, Object> known = new HashMap<>(Map.of("ownBathroom", true, "window", true, "airConditioning", "SPLIT",
                "accessible", false, "capacity", capacity));
        known.put("note", note);
        return known;
    }

    public void open() {
        List<Map<String, Object>> answers = new ArrayList<>();
        manager.get("/api/sites/" + id + "/opening").expect(200).json().path("asked")
                .forEach(item -> answers.add(Map.of("item", item.asText(), "met", true)));
        manager.post("/api/sites/" + id + "/opening", Map.of("answers", answers)).expect(200);
    }

    public static List<String> beds(Api reader, String room) {
        List<String> beds = new ArrayList<>();
        for (JsonNode bed : reader.get("/api/rooms/" + room).expect(200).json().path("beds")) {
            beds.add(bed.path("id").asText());
        }
        return beds;
    }

    /** @param since in ISO-8601, when the site came to know the person; {@code null} for now */
    public String person(Api by, String name, String since) {
        Map<String, Object> body = new HashMap<>(Map.of("name", Map.of("full", name)));
        body.put("occurredAt", since);
        return made(by, "/api/sites/" + id + "/people", body);
    }

    private static String made(Api by, String path, Map<String, ?> body) {
        return by.post(path, body).expect(201).json().path("id").asText();
    }
}
