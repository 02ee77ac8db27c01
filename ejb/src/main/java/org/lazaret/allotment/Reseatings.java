package org.lazaret.allotment;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import java.util.Iterator;
import java.util.Random;

/** Gives the search its moves; rooms with rules of sharing need others than it brings. */
public class Reseatings implements MoveIteratorFactory<Allotment, Reseating> {

    @Override
    public long getSize(ScoreDirector<Allotment> director) {
        Allotment working = director.getWorkingSolution();
        return (long) working.seekers().size() * working.spots().size();
    }

    @Override
    public Iterator<Reseating> createOriginalMoveIterator(ScoreDirector<Allotment> director) {
        throw new UnsupportedOperationException("moves are drawn, not listed");
    }

    @Override
    public Iterator<Reseating> createRandomMoveIterator(ScoreDirector<Allotment> director, Random random) {
        return new Draw(director.getWorkingSolution(), random);
    }
}
