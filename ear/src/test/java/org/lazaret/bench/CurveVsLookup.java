package org.lazaret.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lazaret.curve.CurveCost;

/** What a nurse's look at two weeks of somebody's temperature costs beside the least that a database can do. */
class CurveVsLookup implements Benchmark {
    private static final double MILLISECOND = 1e6;

    @Override
    public String name() {
        return "curve";
    }

    @Override
    public boolean asksTheSharedServer() {
        return false;
    }

    @Override
    public Map<String, Double> measure() {
        CurveCost.Medians medians = CurveCost.measure();
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("curve_14d_vs_key_lookup", medians.curve() / medians.lookup());
        figures.put("curve_14d_milliseconds", medians.curve() / MILLISECOND);
        return figures;
    }
}
