package org.lazaret.allotment;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.move.AbstractMove;
import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Gives the search its moves; rooms with rules of sharing need others than it brings. */
public class Reseatings implements MoveIteratorFactory<Allotment, Reseatings.Reseating> {

    /** Some seekers get other spots, all at once. */
    public static final class Reseating extends AbstractMove<Allotment> {
        private final Seeker[] who;
        private final Spot[] where;

        /** @param where in the order of {@code who}; {@code null} for no spot */
        Reseating(Seeker[] who, Spot[] where) {
            this.who = who;
            this.where = where;
        }

        @Override
        protected void doMoveOnGenuineVariables(ScoreDirector<Allotment> director) {
            for (int i = 0; i < who.length; i++) {
                director.beforeVariableChanged(who[i], Seeker.VARIABLE);
                who[i].sit(where[i]);
                director.afterVariableChanged(who[i], Seeker.VARIABLE);
            }
        }

        @Override
        public boolean isMoveDoable(ScoreDirector<Allotment> director) {
            return IntStream.range(0, who.length).anyMatch(i -> who[i].spot() != where[i]);
        }

        @Override
        public Collection<?> getPlanningEntities() {
            return List.of(who);
        }

        @Override
        public Collection<?> getPlanningValues() {
            return Arrays.asList(where);
        }
    }

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
