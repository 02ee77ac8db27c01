package org.lazaret.stay;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lazaret.fit.Obstacle;
import org.lazaret.shared.Refusal;

/** Room or bed may not be had, with every reason in one order, so that it can be compared. */
final class HouseUnfit extends Refusal {
    private static final long serialVersionUID = 1L;

    HouseUnfit(List<Obstacle> obstacles, boolean bedIsFree) {
        super(reasons(obstacles, bedIsFree).toString(), 409);
    }

    private static Set<String> reasons(List<Obstacle> obstacles, boolean bedIsFree) {
        Set<String> reasons = new TreeSet<>();
        obstacles.forEach(o -> reasons.add(o.reason().name()));
        if (!bedIsFree) {
            reasons.add("bed-taken");
        }
        return reasons;
    }
}
