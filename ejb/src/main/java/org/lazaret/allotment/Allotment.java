package org.lazaret.allotment;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.cloner.SolutionCloner;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** All seekers with what they have, as the search knows it; the seating is the one of the search's own working copy. */
@PlanningSolution(solutionCloner = Allotment.Copying.class)
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
    private Cooling cooling;
    private Seating seating;
    private BitSet[] allowed;

    /** Copies what changes in a search, the seekers, and nothing else: the best so far is put aside very often. */
    public static class Copying implements SolutionCloner<Allotment> {
        @Override
        public Allotment cloneSolution(Allotment original) {
            return original.copied();
        }
    }

    /** For the search. */
    public Allotment() {
    }

    Allotment(Ledger ledger, Pulse pulse, Cooling cooling, List<Spot> spots, List<Seeker> seekers) {
        this.ledger = ledger;
        this.pulse = pulse;
        this.cooling = cooling;
        this.spots = spots;
        this.seekers = seekers;
        this.allowed = seekers.stream().map(seeker -> set(ledger.choices(seeker.index()))).toArray(BitSet[]::new);
    }

    private Allotment copied() {
        Allotment copy = new Allotment();
        copy.ledger = ledger;
        copy.pulse = pulse;
        copy.cooling = cooling;
        copy.spots = spots;
        copy.allowed = allowed;
        copy.seating = seating;
        copy.score = score;
        copy.seekers = new ArrayList<>(seekers.size());
        for (Seeker seeker : seekers) {
            copy.seekers.add(new Seeker(seeker.index(), seeker.isPinned(), seeker.spot()));
        }
        return copy;
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

    Cooling cooling() {
        return cooling;
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
