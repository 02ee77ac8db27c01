package org.lazaret.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lazaret.transfer.TransferStep.Kind;

/**
 * The steps of a transfer, and which of them stand: a step that was withdrawn stays on record and stands no more.
 *
 * @param steps in the order they were recorded
 */
record TransferHistory(List<TransferStep> steps) {

    /** The last step that stands and led somewhere; only this one can be withdrawn, for whatever followed rests on it. */
    Optional<TransferStep> last() {
        List<TransferStep> standing = standing();
        return standing.isEmpty() ? Optional.empty() : Optional.of(standing.get(standing.size() - 1));
    }

    /** How the transfer would stand without its last step. */
    TransferHistory without(TransferStep last) {
        return new TransferHistory(steps.stream().filter(step -> step != last).toList());
    }

    TransferState state() {
        return standing().stream().map(TransferStep::kind)
                .reduce(TransferState.REQUESTED, (state, kind) -> TransferCycle.after(kind, state), (a, b) -> b);
    }

    /** When it came to stand so. */
    Instant since() {
        return last().map(step -> step.occurrence().occurredAt()).orElseThrow();
    }

    boolean isOrder() {
        return newest(Set.of(Kind.ORIGIN_APPROVED, Kind.ORDERED_BY_DOCTOR)).filter(step -> step.kind() == Kind.ORDERED_BY_DOCTOR).isPresent();
    }

    Destination destination() {
        return newest(Set.of(Kind.ORIGIN_APPROVED, Kind.ORDERED_BY_DOCTOR)).map(TransferStep::destination).orElse(null);
    }

    /** {@code null} when no order of one stands. */
    Vehicle vehicle() {
        return newest(Set.of(Kind.ARRANGED)).map(TransferStep::vehicle).orElse(null);
    }

    private Optional<TransferStep> newest(Set<Kind> kinds) {
        return standing().stream().filter(step -> kinds.contains(step.kind())).reduce((before, after) -> after);
    }

    private List<TransferStep> standing() {
        Set<Integer> withdrawn = steps.stream().map(TransferStep::corrects).filter(Objects::nonNull).collect(Collectors.toSet());
        return steps.stream().filter(step -> !withdrawn.contains(step.key().seq()) && leads(step.kind())).toList();
    }

    private static boolean leads(Kind kind) {
        return switch (kind) {
            case GROUND_ADDED, GROUND_REFUTED, WITHDRAWN -> false;
            case REQUESTED, ORIGIN_APPROVED, ORDERED_BY_DOCTOR, REFUSED, DESTINATION_APPROVED, ARRANGED, PICKED_UP, ARRIVED, COMPLETED, CANCELLED -> true;
        };
    }
}
