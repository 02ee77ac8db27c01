package org.lazaret.allotment;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;

/** Keeps the seating in step with the search: nothing forbidden comes first, then nobody left out, then the cost. */
public class SeatingScore implements IncrementalScoreCalculator<Allotment, HardMediumSoftLongScore> {
    private Allotment working;
    private Seating seating;

    @Override
    public void resetWorkingSolution(Allotment solution) {
        working = solution;
        seating = new Seating(working.ledger());
        working.seekers().forEach(this::put);
        working.seat(seating);
    }

    @Override
    public void beforeVariableChanged(Object entity, String variable) {
        Seeker seeker = (Seeker) entity;
        if (seeker.spot() != null) {
            seating.take(seeker.index());
        }
    }

    @Override
    public void afterVariableChanged(Object entity, String variable) {
        put((Seeker) entity);
        // A second calculator that only checks the first one has seated the same solution meanwhile.
        working.seat(seating);
    }

    @Override
    public HardMediumSoftLongScore calculateScore() {
        return HardMediumSoftLongScore.of(-seating.books().forbidden(), -seating.waiting(), -seating.books().cost());
    }

    private void put(Seeker seeker) {
        if (seeker.spot() != null) {
            seating.put(seeker.index(), seeker.spot().index());
        }
    }

    @Override
    public void beforeEntityAdded(Object entity) {
        throw new IllegalStateException("nobody comes in the middle of a search");
    }

    @Override
    public void afterEntityAdded(Object entity) {
        beforeEntityAdded(entity);
    }

    @Override
    public void beforeEntityRemoved(Object entity) {
        throw new IllegalStateException("nobody leaves in the middle of a search");
    }

    @Override
    public void afterEntityRemoved(Object entity) {
        beforeEntityRemoved(entity);
    }
}
