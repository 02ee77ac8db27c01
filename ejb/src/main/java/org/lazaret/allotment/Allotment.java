package org.lazaret.allotment;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.BitSet;
import java.util.List;

/** All seekers with what they have, as the search knows it; the seating is the one of the search's own working copy. */
@PlanningSolution
public class Allotment {
    @ProblemFactCollectionProperty
    @ValueRangeProvider
    private List<Spot> spots;
    @PlanningEntityCollectionProperty
    private List<Seeker> seekers;
    @PlanningScore
    private HardMediumSoftLongScore score;
    private Ledger ledger;
    private Pulse pulse;
    private Seating seating;
    private BitSet[] allowed;

    /** For the search. */
    public Allotment() {
    }

    Allotment(Ledger ledger, Pulse pulse, List<Spot> spots, List<Seeker> seekers) {
        this.ledger = ledger;
        this.pulse = pulse;
        this.spots = spots;
        this.seekers = seekers;
        this.allowed = seekers.stream().map(seeker -> set(ledger.choices(seeker.index()))).toArray(BitSet[]::new);
    }

    private static BitSet set(int[] choices) {
        BitSet set = new BitSet();
        for (int spot : choices) {
            set.set(spot);
        }
        return set;
    }

    boolean mayHave(int seeker, int spot) {
        return allowed[seeker].get(spot);
    }

    Ledger ledger() {
        return ledger;
    }

    Pulse pulse() {
        return pulse;
    }

    List<Spot> spots() {
        return spots;
    }

    List<Seeker> seekers() {
        return seekers;
    }

    HardMediumSoftLongScore score() {
        return score;
    }

    void seat(Seating now) {
        seating = now;
    }

    Seating seating() {
        return seating;
    }
}
