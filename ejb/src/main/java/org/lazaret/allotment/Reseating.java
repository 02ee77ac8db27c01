package org.lazaret.allotment;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.move.AbstractMove;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** Some seekers get other spots, all at once. */
public final class Reseating extends AbstractMove<Allotment> {
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
