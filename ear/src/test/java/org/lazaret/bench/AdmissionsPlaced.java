package org.lazaret.bench;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lazaret.admissions.AdmissionsReplay;
import org.lazaret.admissions.AdmissionsReplay.Outcome;
import org.lazaret.http.Crew;
import org.lazaret.http.Guests;
import org.lazaret.running.TestServer;

/** Five hospitals of the published admission benchmark, each run for a fortnight: who has a bed in every night of the stay. */
class AdmissionsPlaced implements Benchmark {
    private static final List<String> INSTANCES = List.of("testdata01", "testdata02", "testdata03", "testdata04", "testdata05");
    private static final int MANAGERS = 6;

    @Override
    public String name() {
        return "admissions_placed";
    }

    @Override
    public Map<String, Double> measure() throws SQLException {
        TestServer server = TestServer.get();
        Map<String, Double> figures = new LinkedHashMap<>();
        try (Crew crew = new Crew(MANAGERS, () -> Guests.with("SITE_MANAGER", Map.of("area", "4302")).api())) {
            Map<String, AdmissionsReplay> hospitals = new LinkedHashMap<>();
            INSTANCES.forEach(name -> hospitals.put(name, AdmissionsReplay.load(name, crew)));
            AdmissionsReplay.letAFortnightPass(server);
            for (Map.Entry<String, AdmissionsReplay> hospital : hospitals.entrySet()) {
                Outcome outcome = hospital.getValue().run(server);
                outcome.unplaced().forEach(each -> System.out.println(hospital.getKey() + ", patient " + each.patient() + ": " + each.reasons()));
                figures.put("admissions_placed_" + hospital.getKey(), outcome.share());
            }
        }
        return figures;
    }
}
