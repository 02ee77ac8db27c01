package org.lazaret.stay;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lazaret.stay.StayStep.Kind;

/**
 * The steps of a stay, and which of them stand: a step that was withdrawn stays on record and stands no more.
 *
 * @param steps in the order they were recorded
 */
record StayHistory(List<StayStep> steps) {

    /** The last step that stands; only this one can be withdrawn, for whatever followed rests on it. */
    Optional<StayStep> last() {
        List<StayStep> standing = standing();
        return standing.isEmpty() ? Optional.empty() : Optional.of(standing.get(standing.size() - 1));
    }

    /** Whether the stay began before the person came. */
    boolean wasExpected() {
        return standing().stream().anyMatch(step -> step.kind() == Kind.EXPECTED || step.kind() == Kind.SET_OUT);
    }

    private List<StayStep> standing() {
        Set<Integer> withdrawn = steps.stream().filter(step -> step.kind() == Kind.WITHDRAWN).map(StayStep::corrects)
                .collect(Collectors.toSet());
        return steps.stream().filter(step -> step.kind() != Kind.WITHDRAWN && !withdrawn.contains(step.key().seq())).toList();
    }
}
