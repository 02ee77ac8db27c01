package org.lazaret.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lazaret.http.Guests;
import org.lazaret.http.Ward;
import org.lazaret.running.TestServer;
import org.lazaret.start.World;

/**
 * Whether a reading costs more when many are there already. A million readings of two sites is sent, in their order, minute by
 * minute; then the days that are kept are copied within the database, as days before them, until there is ten times as much as
 * it may hold in memory; then the next million is sent.
 *
 * <p>Another million comes before the first that counts: the rules look back on three days, and do so from then on. The cost
 * is the database's processor time from the first delivery of a million until all of it has been put into series.
 */
class IngestGrowth implements Benchmark {
    private static final int POOL_BYTES = 5 << 20;
    private static final int TIMES_THE_POOL = 10;
    private static final int SITES = 2;
    private static final int PEOPLE = 125;
    private static final int MINUTES_A_BATCH = 40;
    private static final int BATCHES_A_MILLION = 1_000_000 / (SITES * PEOPLE * MINUTES_A_BATCH);
    private static final Duration WORN = Duration.ofDays(30);
    /** Nobody is told that these patches have been silent since the weeks of which they tell; the rules are read when there is a site. */
    private static final String NEVER_SILENT = "update protocol_rule set rule_value = '60000' where rule = 'silence-minutes'";
    private static final String COPY = """
            insert into reading_series (site_id, day, wear, readings, lowest, middle, highest, body)
            select site_id, day - ?, wear, readings, lowest, middle, highest, body from reading_series where day > ?""";
    /** Second of a minute by which the hours that are over have been put into series, which begins at 40. */
    private static final int SEALED_BY = 55;
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public boolean asksTheSharedServer() {
        return false;
    }

    /** What a million cost. @param minutes over which it was measured */
    private record Cost(double processor, double wall, long minutes) {
    }

    @Override
    public Map<String, Double> measure() throws SQLException, InterruptedException {
        try (TestServer server = TestServer.startFresh("growth", World.EMPTY, "--innodb-buffer-pool-size=" + POOL_BYTES)) {
            try (Connection database = server.connection()) {
                database.createStatement().executeUpdate(NEVER_SILENT);
            }
            try (Connection looking = server.connection()) {
                return new Sending(server, looking).measure();
            }
        }
    }

    private static final class Sending {
        private final TestServer server;
        /** One for every look: to open a connection costs the database more than a thousand readings. */
        private final Connection looking;
        private final List<PatchHistory> sites;

        Sending(TestServer server, Connection looking) {
            this.server = server;
            this.looking = looking;
            Instant since = OffsetDateTime.parse(TestServer.CLOCK_START).toInstant().minus(WORN);
            Guests guests = Guests.at(server);
            sites = IntStream.range(0, SITES).mapToObj(site -> new PatchHistory(Ward.at(guests, PEOPLE, since), since, site)).toList();
        }

        Map<String, Double> measure() throws SQLException, InterruptedException {
            cost();
            Cost first = cost();
            copyDays();
            Cost last = cost();
            if (number("select count(*) from episode where kind = 'SILENCE'") > 0) {
                throw new IllegalStateException("silences were raised, and are in the cost");
            }
            if (first.minutes() != last.minutes()) {
                throw new IllegalStateException("measured over " + first.minutes() + " and " + last.minutes() + " minutes");
            }
            Map<String, Double> figures = new LinkedHashMap<>();
            figures.put("ingest_growth_last_vs_first", last.processor() / first.processor());
            figures.put("ingest_growth_wall_last_vs_first", last.wall() / first.wall());
            figures.put("ingest_growth_data_vs_pool", bytes() / (double) POOL_BYTES);
            return figures;
        }

        private void copyDays() throws SQLException {
            int days = (int) number("select max(day) - min(day) + 1 from reading_series");
            for (int before = days; bytes() < (long) TIMES_THE_POOL * POOL_BYTES; before += days) {
                try (Connection database = server.connection(); PreparedStatement copy = database.prepareStatement(COPY)) {
                    copy.setInt(1, before);
                    copy.setInt(2, (int) number("select max(day) from reading_series") - days);
                    copy.executeUpdate();
                }
            }
        }

        /**
         * Begun at the same second of a minute and over at the same: what the timers of the product ask of the database is in each
         * cost, and must be as much in one as in the other.
         */
        private Cost cost() throws SQLException, InterruptedException {
            awaitSeries();
            awaitSecond(SEALED_BY);
            long start = System.nanoTime();
            Duration before = server.databaseProcessorTime().orElseThrow();
            double wall = wall();
            awaitSeries();
            awaitSecond(SEALED_BY);
            return new Cost(server.databaseProcessorTime().orElseThrow().minus(before).toNanos() / 1e9, wall,
                    Math.round((System.nanoTime() - start) / 60e9));
        }

        private static void awaitSecond(int second) throws InterruptedException {
            Instant now = Instant.now();
            Instant begin = now.truncatedTo(ChronoUnit.MINUTES).plusSeconds(second);
            Thread.sleep(Duration.between(now, begin.isBefore(now) ? begin.plus(1, ChronoUnit.MINUTES) : begin).toMillis());
        }

        /** A million, each site by a gateway of its own. @return seconds */
        private double wall() {
            List<List<byte[]>> batches = sites.stream().map(site -> site.next(BATCHES_A_MILLION, MINUTES_A_BATCH)).toList();
            long start = System.nanoTime();
            IntStream.range(0, SITES).parallel().forEach(site -> batches.get(site).forEach(sites.get(site)::send));
            return (System.nanoTime() - start) / 1e9;
        }

        /** The product puts hours that are over into series once a minute. */
        private void awaitSeries() throws SQLException, InterruptedException {
            while (number("select count(*) from reading_frame") > 0) {
                Thread.sleep(LOOK_EVERY.toMillis());
            }
        }

        /** Of the readings' own bytes; what keys and half filled pages take comes on top. */
        private long bytes() throws SQLException {
            return number("select sum(length(body)) from reading_series");
        }

        private long number(String select) throws SQLException {
            try (PreparedStatement statement = looking.prepareStatement(select); ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
