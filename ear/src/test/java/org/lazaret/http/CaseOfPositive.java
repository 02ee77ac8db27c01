package org.lazaret.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A hospital floor of two beds a room, everybody there under an order, and a positive in the first room who was told of by
 * telephone: one shares the room, one lies opposite, one further on.
 *
 * @param people by name: positive, mate, opposite, far
 * @param stays  by the same names
 * @param path   of the case
 */
public record CaseOfPositive(Construction built, Api manager, Map<String, String> people, Map<String, String> stays, String path) {

    public static CaseOfPositive told() {
        Api manager = Guests.with("SITE_MANAGER", Map.of("area", "4302")).api();
        Construction built = Construction.begin(manager, "HOSPITAL");
        List<String> rooms = built.rooms(5, 8, 2);
        built.open();
        Map<String, String> people = new LinkedHashMap<>();
        Map<String, String> stays = new LinkedHashMap<>();
        Map<String, String> names = Map.of("positive", "陈桂花", "mate", "周丽", "opposite", "刘芳", "far", "谭伟");
        Map<String, Integer> doors = Map.of("positive", 0, "mate", 0, "opposite", 1, "far", 7);
        for (String who : List.of("positive", "mate", "opposite", "far")) {
            String person = built.person(manager, names.get(who), null);
            String order = made(manager, "/api/sites/" + built.id() + "/isolation-orders", Map.of("person", person, "riskClass", "CLOSE_CONTACT",
                    "exposureDay", "2021-08-05", "authority", "区疾控中心", "reason", "同楼接触"));
            String bed = Construction.beds(manager, rooms.get(doors.get(who))).get(who.equals("mate") ? 1 : 0);
            people.put(who, person);
            stays.put(who, made(manager, "/api/sites/" + built.id() + "/stays", Map.of("person", person, "order", order, "bed", bed)));
        }
        String path = "/api/investigations/" + made(manager, "/api/sites/" + built.id() + "/investigations", Map.of("person", people.get("positive"),
                "collectedAt", now(manager), "toldBy", "区疾控中心 刘科长"));
        return new CaseOfPositive(built, manager, people, stays, path);
    }

    public String id() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static String now(Api who) {
        return who.get("/api/session").expect(200).json().path("now").asText();
    }

    private static String made(Api by, String path, Object body) {
        return by.post(path, body).expect(201).json().path("id").asText();
    }
}
