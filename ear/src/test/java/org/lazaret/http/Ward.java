package org.lazaret.http;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lazaret.running.TestServer;

/**
 * A hospital with people in its beds, a patch on each of them, and a gateway that hears the patches.
 *
 * @param site    its id
 * @param nurse   of the site
 * @param gateway shows the token of a gateway of the site
 * @param patches code by person, in the order of the beds
 */
public record Ward(String site, Api nurse, Api gateway, Map<String, String> patches) {
    private static final int BEDS_A_ROOM = 4;

    /** @param since when the patches were put on */
    public static Ward of(int people, Instant since) {
        return at(Guests.shared(), people, since);
    }

    /** The same at the server of those guests. */
    public static Ward at(Guests guests, int people, Instant since) {
        Api manager = guests.newcomer("SITE_MANAGER", Map.of("area", "4302")).api();
        Construction built = Construction.begin(manager, "HOSPITAL");
        List<String> rooms = built.rooms(1, (people + BEDS_A_ROOM - 1) / BEDS_A_ROOM, BEDS_A_ROOM);
        built.open();
        Api nurse = guests.newcomer("NURSE", Map.of("site", built.id())).api();
        List<String> codes = stock(nurse, built.id(), people, since);
        Map<String, String> patches = new LinkedHashMap<>();
        List<String> beds = rooms.stream().flatMap(room -> Construction.beds(manager, room).stream()).toList();
        for (int i = 0; i < people; i++) {
            String person = built.person(manager, "住客" + i, null);
            manager.post("/api/sites/" + built.id() + "/stays", Map.of("person", person, "bed", beds.get(i))).expect(201);
            nurse.post("/api/people/" + person + "/wears", Map.of("code", codes.get(i))).expect(201);
            patches.put(person, codes.get(i));
        }
        wornSince(guests.server(), built.id(), since);
        return new Ward(built.id(), nurse, guests.newGateway(UUID.fromString(built.id())).api(), patches);
    }

    /** Nobody can have come into rooms before they were built; the patches are moved back behind the product's back. */
    private static void wornSince(TestServer server, String site, Instant since) {
        moved(server, site, since, List.of("update wear set from_at = ? where site_id = unhex(replace(?, '-', ''))",
                "update wear_book set version = version + 1 where ? is not null and site_id = unhex(replace(?, '-', ''))"));
    }

    /** What the gateway brought, it brought then: nobody can wait until it has been silent for long. */
    public void broughtAt(TestServer server, Instant at) {
        moved(server, site, at, List.of("update delivery set received_at = ? where site_id = unhex(replace(?, '-', ''))"));
    }

    private static void moved(TestServer server, String site, Instant to, List<String> statements) {
        try (Connection connection = server.connection()) {
            for (String sql : statements) {
                try (PreparedStatement update = connection.prepareStatement(sql)) {
                    update.setObject(1, LocalDateTime.ofInstant(to, ZoneOffset.UTC));
                    update.setString(2, site);
                    update.executeUpdate();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> stock(Api nurse, String site, int many, Instant since) {
        String mark = ThreadLocalRandom.current().ints(8, 'A', 'Z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
        List<String> codes = new ArrayList<>();
        for (int first = 1; first <= many; first += 200) {
            int last = Math.min(many, first + 199);
            nurse.post("/api/sites/" + site + "/patch-ranges", Map.of("from", code(mark, first), "to", code(mark, last), "model", "动态体温贴",
                    "receivedAt", since.toString())).expect(201);
            IntStream.rangeClosed(first, last).mapToObj(n -> code(mark, n)).forEach(codes::add);
        }
        return codes;
    }

    private static String code(String mark, int number) {
        return "T-%s-%05d".formatted(mark, number);
    }

    public String patch(int person) {
        return List.copyOf(patches.values()).get(person);
    }

    public String person(int person) {
        return List.copyOf(patches.keySet()).get(person);
    }

    public Api.Answer send(List<Map<String, ?>> readings) {
        return gateway.post("/api/readings", readings);
    }

    public static Map<String, Object> reading(String patch, Instant at, double celsius) {
        return Map.of("patch", patch, "at", at.toString(), "celsius", celsius);
    }
}
