package org.lazaret.bench;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
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
    private static final int BATCHES_A_ROUND = 7;
    private static final int ROUNDS = 8;
    private static final int WARM_UP_WARDS = 2;
    private static final int WARDS = 3;
    private static final int REPLAYED = 14;
    private static final int LOOKUPS = 2_000;
    /** So often, a second apart, is looked whether the database has come to rest: processor seconds in that second. */
    private static final int LOOKS = 30;
    private static final double IDLE = 0.02;
    /** What a row of ours takes beside its body: key, columns and what the storage engine adds. */
    private static final int ROW_BYTES = 60;

    @Override
    public String name() {
        return "ingest";
    }

    /** What a round took, in seconds. */
    private record Cost(double wall, double processor) {
        static Cost of(Step step) throws SQLException {
            double processor = processorSoFar();
            long start = System.nanoTime();
            step.run();
            return new Cost((System.nanoTime() - start) / 1e9, processorSoFar() - processor);
        }

        /** Writing 500 admissions leaves work behind, which would fall into the rounds, and most of it into the longer ones. */
        static void settle() throws InterruptedException {
            double before = processorSoFar();
            for (int look = 0; look < LOOKS; look++) {
                Thread.sleep(1_000);
                double now = processorSoFar();
                if (now - before <= IDLE) {
                    return;
                }
                before = now;
            }
        }

        /** Of the database; of no meaning where it is none of ours. */
        private static double processorSoFar() {
            return TestServer.get().databaseProcessorTime().orElse(Duration.ZERO).toNanos() / 1e9;
        }
    }

    private interface Step {
        void run() throws SQLException;
    }

    /** One round, both ways. */
    private record Pair(Cost ours, Cost floor) {
    }

    @Override
    public Map<String, Double> measure() throws SQLException, InterruptedException {
        Instant now = OffsetDateTime.parse(TestServer.CLOCK_START).toInstant();
        // Recent enough that no patch counts as silent, whenever the clock looks: that would be measured too.
        Instant since = now.minus(Duration.ofMinutes(115));
        List<Pair> pairs = new ArrayList<>();
        Ward ward = null;
        List<Batch> batches = List.of();
        try (LoadData floor = new LoadData()) {
            // A server that runs for weeks has warmed up: what the first wards bring is not counted.
            for (int site = 0; site < WARM_UP_WARDS + WARDS; site++) {
                ward = Ward.of(PEOPLE, since);
                batches = batches(ward, since.plus(Duration.ofMinutes(1)));
                floor.begin();
                Cost.settle();
                List<Pair> rounds = rounds(floor, ward, batches);
                pairs.addAll(site < WARM_UP_WARDS ? List.of() : rounds);
            }
        }
        return figures(pairs, ward, batches);
    }

    /** Both ways in turn, so that whatever else the machine does meets both. */
    private static List<Pair> rounds(LoadData floor, Ward ward, List<Batch> batches) throws SQLException {
        List<Pair> pairs = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            List<Batch> part = batches.subList(round * BATCHES_A_ROUND, (round + 1) * BATCHES_A_ROUND);
            pairs.add(new Pair(Cost.of(() -> part.forEach(batch -> batch.send(ward))), Cost.of(() -> floor.load(part.stream().map(Batch::lines).toList()))));
        }
        return pairs;
    }

    private static Map<String, Double> figures(List<Pair> pairs, Ward last, List<Batch> batches) throws SQLException, InterruptedException {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("ingest_http_vs_load_data", Median.of(pairs.stream().mapToDouble(pair -> pair.floor().wall() / pair.ours().wall()).toArray()));
        // The system counts processor time in hundredths of a second: the rounds are added up.
        figures.put("ingest_db_cpu_vs_load_data", sum(pairs, pair -> pair.ours().processor()) / sum(pairs, pair -> pair.floor().processor()));
        figures.put("ingest_readings_per_second", BATCHES_A_ROUND * PEOPLE * MINUTES_A_BATCH
                / Median.of(pairs.stream().mapToDouble(pair -> pair.ours().wall()).toArray()));
        figures.put("replay_rows_and_alerts", (double) Replay.of(last.site(),
                () -> batches.subList(0, REPLAYED).forEach(batch -> batch.send(last))));
        board(last, figures);
        figures.put("bytes_per_sealed_reading", sealedBytes(last));
        return figures;
    }

    private static double sum(List<Pair> pairs, ToDoubleFunction<Pair> of) {
        return pairs.stream().mapToDouble(of).sum();
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
            batches.add(new Batch(bytes(json.append(']')), LoadData.inKeyOrder(lines)));
        }
        return batches;
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
}
