package org.lazaret.bench;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.lazaret.http.ReadingsLedger;
import org.lazaret.running.TestServer;

/** Five minutes of four gateways and twenty phones, with the database and the server killed ten times in turn. */
class Ledger implements Benchmark {
    private static final int KILLS = 10;
    private static final Duration BETWEEN = Duration.ofMinutes(5).dividedBy(KILLS + 1);

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public Map<String, Double> measure() throws InterruptedException, ExecutionException {
        List<Runnable> killings = IntStream.range(0, KILLS).<Runnable>mapToObj(kill -> kill % 2 == 0
                ? () -> TestServer.get().killDatabaseAndRestart() : () -> TestServer.get().killAndRestart()).toList();
        ReadingsLedger.Balance balance = ReadingsLedger.keep(OffsetDateTime.parse(TestServer.CLOCK_START).toInstant(), killings, BETWEEN);
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("ledger_lost_or_doubled", (double) balance.wrong());
        figures.put("ledger_readings", (double) balance.readings());
        figures.put("ledger_episodes", (double) balance.episodes());
        return figures;
    }
}
