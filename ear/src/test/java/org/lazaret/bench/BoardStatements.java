package org.lazaret.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lazaret.http.Api;
import org.lazaret.http.Construction;
import org.lazaret.http.Guests;
import org.lazaret.running.TestServer;

/**
 * How many reads and writes one opening of the room board costs the database, session and audit included. The database
 * counts them itself; the least of several openings is taken, because timers of the server ask now and then.
 */
class BoardStatements implements Benchmark {
    private static final int FLOORS = 10;
    private static final int LIVED_IN = 10;
    private static final int OPENINGS = 7;
    private static final String COUNT = """
            show global status where Variable_name in ('Com_select', 'Com_insert', 'Com_insert_select', 'Com_update', 'Com_delete',
            'Com_replace')""";

    @Override
    public String name() {
        return "board_statements";
    }

    @Override
    public Map<String, Double> measure() throws SQLException {
        Api manager = Guests.with("SITE_MANAGER", Map.of("area", "4302")).api();
        Map<String, Double> figures = new LinkedHashMap<>();
        for (int rooms : List.of(100, 1_000)) {
            String site = site(manager, rooms / FLOORS);
            double least = Double.MAX_VALUE;
            for (int i = 0; i < OPENINGS; i++) {
                least = Math.min(least, opening(manager, site));
            }
            figures.put("board_statements_" + rooms + "_rooms", least);
        }
        return figures;
    }

    /** Ten floors, and somebody in every tenth room. */
    private static String site(Api manager, int roomsAFloor) {
        Construction site = Construction.begin(manager, "HOSPITAL");
        List<List<String>> floors = new ArrayList<>();
        for (int floor = 1; floor <= FLOORS; floor++) {
            floors.add(site.rooms(floor, roomsAFloor, 1));
        }
        site.open();
        for (List<String> rooms : floors) {
            for (int room = 0; room < rooms.size(); room += LIVED_IN) {
                manager.post("/api/sites/" + site.id() + "/stays", Map.of("person", site.person(manager, "住客" + room, null),
                        "bed", Construction.beds(manager, rooms.get(room)).get(0))).expect(201);
            }
        }
        return site.id();
    }

    private static long opening(Api manager, String site) throws SQLException {
        try (Connection connection = TestServer.get().connection()) {
            long before = counted(connection);
            manager.get("/api/sites/" + site + "/board").expect(200);
            return counted(connection) - before;
        }
    }

    private static long counted(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(COUNT)) {
            long sum = 0;
            while (rows.next()) {
                sum += rows.getLong(2);
            }
            return sum;
        }
    }
}
