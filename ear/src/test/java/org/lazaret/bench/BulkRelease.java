package org.lazaret.bench;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.lazaret.http.Released;
import org.lazaret.http.Released.Guest;
import org.lazaret.running.TestServer;

/**
 * What it costs to let three hundred people go at once, each decided again under the lock and kept with its evidence, against three
 * hundred single updates of a stay by its key in one transaction of the same run.
 */
class BulkRelease implements Benchmark {
    private static final int PEOPLE = 300;
    private static final int ROUNDS = 3;

    @Override
    public String name() {
        return "bulk_release_vs_update";
    }

    @Override
    public Map<String, Double> measure() throws SQLException {
        round();
        double releasing = 0;
        double updating = 0;
        for (int i = 0; i < ROUNDS; i++) {
            double[] round = round();
            releasing += round[0];
            updating += round[1];
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("bulk_release_vs_update", releasing / updating);
        figures.put("bulk_release_300_seconds", releasing / ROUNDS);
        return figures;
    }

    /** A site of its own; the first round only warms up. @return seconds of the release, and of the updates */
    private static double[] round() throws SQLException {
        Released place = new Released(PEOPLE);
        List<Guest> guests = IntStream.range(0, PEOPLE).mapToObj(n -> place.guest("住客" + n)).toList();
        place.negative(guests);
        List<String> stays = guests.stream().map(Guest::stay).toList();
        double updating = updates(stays);
        long start = System.nanoTime();
        int released = place.api().post("/api/sites/" + place.site() + "/releases", Map.of("stays", stays)).expect(201).json().path("items").size();
        double releasing = (System.nanoTime() - start) / 1e9;
        if (released != PEOPLE) {
            throw new IllegalStateException("released " + released);
        }
        return new double[] {releasing, updating};
    }

    private static double updates(List<String> stays) throws SQLException {
        try (Connection connection = TestServer.get().connection();
             PreparedStatement update = connection.prepareStatement("UPDATE stay SET version = version + 1 WHERE id = ?")) {
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            for (String stay : stays) {
                UUID id = UUID.fromString(stay);
                update.setBytes(1, ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array());
                update.executeUpdate();
            }
            connection.commit();
            return (System.nanoTime() - start) / 1e9;
        }
    }
}
