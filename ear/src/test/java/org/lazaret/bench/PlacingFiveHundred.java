package org.lazaret.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.lazaret.http.Busload;

/** Five hundred who are expected, in families, and a thousand rooms: from the question to the proposal, through the door. */
class PlacingFiveHundred implements Benchmark {

    @Override
    public String name() {
        return "placing_500";
    }

    @Override
    public Map<String, Double> measure() {
        Busload bus = Busload.of(20, 50, 500);
        long before = System.nanoTime();
        JsonNode proposal = bus.proposed();
        double seconds = (System.nanoTime() - before) / 1e9;
        if (proposal.path("places").size() != 500 || !proposal.path("unplaced").isEmpty()) {
            throw new IllegalStateException("placed " + proposal.path("places").size() + ", not placed " + proposal.path("unplaced"));
        }
        return Map.of("placing_500_seconds", seconds, "placing_500_confirmation_seconds", bus.confirmed(proposal));
    }
}
