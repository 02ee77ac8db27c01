package org.lazaret.bench;

import com.mysql.cj.jdbc.JdbcStatement;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.lazaret.http.Ward;
import org.lazaret.running.TestServer;
import org.lazaret.testing.Median;

/**
 * What it costs to take in readings, through the door, with the fever rules applied, against the least a database can do
 * with the same readings: LOAD DATA in the order of the key, a thousand a commit, on the same server in alternating rounds.
 * Then how large a reading is that is kept, and what the board asks for.
 */
class Ingest implements Benchmark {
    private static final int PEOPLE = 500;
    private static final int MINUTES_A_BATCH = 2;
    private static final int BATCHES_A_ROUND = 14;
    private static final int ROUNDS = 4;
    private static final int LOOKUPS = 2_000;
    /** What a row of ours takes beside its body: key, columns and what the storage engine adds. */
    private static final int ROW_BYTES = 60;
    private static final String FLOOR = """
            create table bench_reading (taken_at int not null, wear int not null, centi smallint not null,
              primary key (taken_at, wear)) engine = InnoDB""";

    @Override
    public String name() {
        return "ingest";
    }

    /** One side's rounds. */
    private static final class Side {
        private Duration wall = Duration.ZERO;
        private Duration processor = Duration.ZERO;

        void run(Step step) throws SQLException {
            Optional<Duration> before = TestServer.get().databaseProcessorTime();
            long start = System.nanoTime();
            step.run();
            wall = wall.plusNanos(System.nanoTime() - start);
            processor = before.map(b -> processor.plus(TestServer.get().databaseProcessorTime().orElse(b).minus(b))).orElse(Duration.ZERO);
        }
    }

    private interface Step {
        void run() throws SQLException;
    }

    @Override
    public Map<String, Double> measure() throws SQLException, InterruptedException {
        Instant now = OffsetDateTime.parse(TestServer.CLOCK_START).toInstant();
        // Recent enough that no patch counts as silent, whenever the clock looks: that would be measured too.
        Instant since = now.minus(Duration.ofMinutes(115));
        Ward ward = Ward.of(PEOPLE, since);
        List<Batch> batches = batches(ward, since.plus(Duration.ofMinutes(1)));
        Side ours = new Side();
        Side floor = new Side();
        try (Connection database = TestServer.get().connection("allowLoadLocalInfile=true"); Statement statement = database.createStatement()) {
            statement.execute(FLOOR);
            database.setAutoCommit(false);
            for (int round = 0; round < ROUNDS; round++) {
                List<Batch> part = batches.subList(round * BATCHES_A_ROUND, (round + 1) * BATCHES_A_ROUND);
                // The first round warms both sides up.
                (round == 0 ? new Side() : ours).run(() -> part.forEach(batch -> batch.send(ward)));
                (round == 0 ? new Side() : floor).run(() -> load(database, part));
            }
        }
        int readings = (ROUNDS - 1) * BATCHES_A_ROUND * PEOPLE * MINUTES_A_BATCH;
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("ingest_http_vs_load_data", seconds(floor.wall) / seconds(ours.wall));
        figures.put("ingest_db_cpu_vs_load_data", seconds(ours.processor) / seconds(floor.processor));
        figures.put("ingest_readings_per_second", readings / seconds(ours.wall));
        figures.put("replay_rows_and_alerts", (double) Replay.of(ward.site(), () -> batches.subList(0, BATCHES_A_ROUND).forEach(batch -> batch.send(ward))));
        board(ward, figures);
        figures.put("bytes_per_sealed_reading", sealedBytes(ward));
        return figures;
    }

    private record Batch(byte[] json, byte[] lines) {
        void send(Ward ward) {
            ward.gateway().send("POST", "/api/readings", BodyPublishers.ofByteArray(json), "application/json").expect(200);
        }
    }

    /** A reading a minute of everybody, as body and patch vary. */
    private static List<Batch> batches(Ward ward, Instant from) {
        Random random = new Random(7);
        List<String> patches = List.copyOf(ward.patches().values());
        List<Batch> batches = new ArrayList<>();
        for (int batch = 0; batch < ROUNDS * BATCHES_A_ROUND; batch++) {
            StringBuilder json = new StringBuilder("[");
            StringBuilder lines = new StringBuilder();
            for (int minute = 0; minute < MINUTES_A_BATCH; minute++) {
                for (int person = 0; person < PEOPLE; person++) {
                    Instant at = from.plusSeconds(60L * (batch * MINUTES_A_BATCH + minute) + person % 50);
                    int centi = 3640 + (int) Math.round(random.nextGaussian() * 6);
                    json.append(json.length() > 1 ? "," : "").append("{\"patch\":\"").append(patches.get(person)).append("\",\"at\":\"").append(at)
                            .append("\",\"celsius\":").append(centi / 100).append('.').append(String.format("%02d", centi % 100)).append('}');
                    lines.append(at.getEpochSecond()).append('\t').append(person).append('\t').append(centi).append('\n');
                }
            }
            batches.add(new Batch(bytes(json.append(']')), inKeyOrder(lines)));
        }
        return batches;
    }

    private static byte[] inKeyOrder(StringBuilder lines) {
        String[] rows = lines.toString().split("\n");
        Arrays.sort(rows);
        return (String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void load(Connection database, List<Batch> part) throws SQLException {
        for (Batch batch : part) {
            try (Statement statement = database.createStatement()) {
                statement.unwrap(JdbcStatement.class).setLocalInfileInputStream(new ByteArrayInputStream(batch.lines()));
                statement.execute("load data local infile 'readings' into table bench_reading");
            }
            database.commit();
        }
    }

    /** The statement behind a board of everybody's temperature, against one row by its key. */
    private static void board(Ward ward, Map<String, Double> figures) throws SQLException {
        try (Connection database = TestServer.get().connection();
             PreparedStatement vitals = database.prepareStatement(
                     "select last_delivery, vitals from site_vitals where site_id = unhex(replace(?, '-', ''))");
             PreparedStatement key = database.prepareStatement("select id, full_name from person where id = unhex(replace(?, '-', ''))")) {
            double[] board = new double[LOOKUPS];
            double[] lookup = new double[LOOKUPS];
            for (int i = 0; i < LOOKUPS; i++) {
                lookup[i] = timed(key, ward.person(i % PEOPLE));
                board[i] = timed(vitals, ward.site());
            }
            figures.put("board_500_vs_key_lookup", Median.of(board) / Median.of(lookup));
        }
    }

    private static double timed(PreparedStatement select, String id) throws SQLException {
        select.setString(1, id);
        long start = System.nanoTime();
        try (ResultSet rows = select.executeQuery()) {
            if (!rows.next() || rows.getBytes(1) == null && rows.getBytes(2) == null) {
                throw new IllegalStateException("nothing there");
            }
            rows.getBytes(2);
        }
        return System.nanoTime() - start;
    }

    /** The product seals an hour some minutes after it is over, once a minute. */
    private static double sealedBytes(Ward ward) throws SQLException, InterruptedException {
        Thread.sleep(Duration.ofSeconds(65).toMillis());
        try (Connection database = TestServer.get().connection(); PreparedStatement sum = database.prepareStatement("""
                select sum(length(body) + ?) / sum(readings) from reading_series where site_id = unhex(replace(?, '-', ''))""")) {
            sum.setInt(1, ROW_BYTES);
            sum.setString(2, ward.site());
            try (ResultSet row = sum.executeQuery()) {
                row.next();
                return row.getDouble(1);
            }
        }
    }

    private static byte[] bytes(StringBuilder text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
