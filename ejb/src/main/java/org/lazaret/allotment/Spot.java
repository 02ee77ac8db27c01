package org.lazaret.allotment;

import ai.timefold.solver.core.api.domain.lookup.PlanningId;

/** A spot by its number. */
public final class Spot {
    @PlanningId
    private final int index;

    Spot(int index) {
        this.index = index;
    }

    int index() {
        return index;
    }
}
