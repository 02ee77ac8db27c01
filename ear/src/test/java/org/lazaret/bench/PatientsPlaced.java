package org.lazaret.bench;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lazaret.admissions.WardCheck;
import org.lazaret.admissions.WardCheck.Verdict;
import org.lazaret.admissions.WardLedger;
import org.lazaret.allotment.Pulse;
import org.lazaret.allotment.Search;
import org.lazaret.allotment.Search.Limit;
import org.lazaret.allotment.Seating;

/**
 * The published admission benchmark, given to the very search that places arrivals: the published cost after half a minute
 * and after two, reckoned anew from the files alone.
 */
class PatientsPlaced implements Benchmark {
    private static final List<String> INSTANCES = List.of("testdata01", "testdata02", "testdata03", "testdata04", "testdata05", "testdata13");
    private static final List<Integer> SECONDS = List.of(30, 120);
    private static final long SEED = 1;

    @Override
    public String name() {
        return "placement";
    }

    @Override
    public boolean asksTheSharedServer() {
        return false;
    }

    @Override
    public Map<String, Double> measure() throws IOException, URISyntaxException {
        Map<String, Double> figures = new LinkedHashMap<>();
        for (String instance : INSTANCES) {
            for (int seconds : SECONDS) {
                figures.put("placement_" + instance + "_" + seconds + "s", placed(instance, seconds));
            }
        }
        return figures;
    }

    private static double placed(String instance, int seconds) throws IOException, URISyntaxException {
        WardLedger ledger = WardLedger.read(instance);
        int[] nobody = new int[ledger.seekers()];
        Arrays.fill(nobody, Seating.NOWHERE);
        int[] rooms = new Search(ledger, Limit.of(Duration.ofSeconds(seconds)), SEED).run(nobody, new boolean[nobody.length], Pulse.NONE);
        List<String> lines = new ArrayList<>();
        for (int patient = 0; patient < rooms.length; patient++) {
            if (rooms[patient] != Seating.NOWHERE) {
                lines.add(ledger.line(patient, rooms[patient]));
            }
        }
        Path assignment = Path.of(System.getProperty("lazaret.target"), "bench", "placement_" + instance + "_" + seconds + "s.csv");
        Files.createDirectories(assignment.getParent());
        Files.write(assignment, lines);
        Verdict verdict = WardCheck.of(Path.of(PatientsPlaced.class.getResource("/admissions/" + instance + ".txt").toURI()), assignment);
        if (!verdict.broken().isEmpty()) {
            throw new IllegalStateException(instance + ": " + verdict.broken());
        }
        System.out.printf(Locale.ROOT, "%s, %d s: published cost %.1f, %d patients in %s, in nights of the fewer sex in a room %d%n", instance, seconds,
                verdict.cost() / 10.0, lines.size(), assignment, verdict.mixed());
        return verdict.cost() / 10.0;
    }
}
