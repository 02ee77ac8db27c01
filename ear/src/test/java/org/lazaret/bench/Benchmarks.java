package org.lazaret.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lazaret.running.TestServer;

/** Runs all benchmarks, or the one that {@code -Dbench=NAME} names, and prints {@code figure: NAME VALUE} lines. */
public class Benchmarks {
    private static final List<Benchmark> ALL = List.of(new BootSeconds(), new DemoReady(), new BookingVsUpdate(), new BoardStatements(),
        new AdmissionsPlaced(), new PatientsPlaced(), new PlacingFiveHundred(), new BulkRelease(), new Sensitivity(), new Ingest(), new IngestGrowth(),
        new CurveVsLookup(), new Ledger());

    private Benchmarks() {
    }

    public static void main(String[] arguments) throws Exception {
        String wanted = System.getProperty("bench", "");
        List<Benchmark> chosen = ALL.stream().filter(each -> wanted.isEmpty() || each.name().equals(wanted)).toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("There is no benchmark " + wanted + ". There are: "
                + ALL.stream().map(Benchmark::name).collect(Collectors.joining(", ")));
        }
        run(chosen.stream().filter(each -> !each.asksTheSharedServer()).toList());
        List<Benchmark> sharing = chosen.stream().filter(Benchmark::asksTheSharedServer).toList();
        if (!sharing.isEmpty()) {
            TestServer.share("bench");
            try {
                run(sharing);
            } finally {
                TestServer.stopShared();
            }
        }
    }

    private static void run(List<Benchmark> benchmarks) throws Exception {
        for (Benchmark each : benchmarks) {
            each.measure().forEach((name, value) -> System.out.printf(Locale.ROOT, "figure: %s %.6g%n", name, value));
        }
    }
}
