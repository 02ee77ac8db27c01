package org.lazaret.allotment;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;

/** Somebody who needs a spot. Annotations stand on fields: the search's own class loader must not need to see the methods. */
@PlanningEntity
public class Seeker {
    static final String VARIABLE = "spot";

    @PlanningId
    private int index;
    @PlanningPin
    private boolean pinned;
    @PlanningVariable(allowsUnassigned = true)
    private Spot spot;

    /** For the search. */
    public Seeker() {
    }

    Seeker(int index, boolean pinned, Spot spot) {
        this.index = index;
        this.pinned = pinned;
        this.spot = spot;
    }

    int index() {
        return index;
    }

    boolean isPinned() {
        return pinned;
    }

    Spot spot() {
        return spot;
    }

    void sit(Spot there) {
        spot = there;
    }
}
