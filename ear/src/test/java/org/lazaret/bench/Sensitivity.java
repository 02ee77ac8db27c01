package org.lazaret.bench;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lazaret.sim.Population;
import org.lazaret.sim.Yardstick;
import org.lazaret.sim.Yardstick.Score;
import org.lazaret.watch.DefaultRules;

/** What the default rules find in 5,000 simulated person-days whose truth is known, and how often they cry wolf. */
class Sensitivity implements Benchmark {
    private static final long MIDNIGHT = Instant.parse("2021-08-08T16:00:00Z").getEpochSecond();
    private static final Population PEOPLE = new Population(20210809, MIDNIGHT, 10, 8 * 3600, 0.6);
    private static final int COUNT = 500;

    @Override
    public String name() {
        return "sensitivity";
    }

    @Override
    public Map<String, Double> measure() {
        Yardstick yardstick = new Yardstick(DefaultRules.RULES, ZoneId.of("Asia/Shanghai"));
        Map<String, Double> figures = new LinkedHashMap<>();
        put(figures, "fever", yardstick.fever(PEOPLE, COUNT));
        Score undisturbed = yardstick.undisturbedFever(PEOPLE, COUNT);
        figures.put("fever_sensitivity_undisturbed", undisturbed.sensitivity());
        figures.put("false_fever_undisturbed_per_200_person_days", undisturbed.falsePer200PersonDays());
        put(figures, "relative_fever", yardstick.relativeFever(PEOPLE, COUNT));
        return figures;
    }

    private static void put(Map<String, Double> figures, String kind, Score score) {
        figures.put(kind + "_sensitivity", score.sensitivity());
        figures.put(kind + "_sensitivity_from_line", score.sensitivityFromLine());
        figures.put(kind + "_found_at_last", score.everFoundShare());
        figures.put("false_" + kind + "_per_200_person_days", score.falsePer200PersonDays());
    }
}
