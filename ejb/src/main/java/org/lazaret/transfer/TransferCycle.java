package org.lazaret.transfer;

import java.time.Instant;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.Occurrence;
import org.lazaret.transfer.TransferStep.Kind;

/**
 * Which step a transfer can take from where it stands: requested → origin approved → destination approved, or refused and
 * directed elsewhere → transport arranged → picked up → arrived → completed. It can be cancelled until the person has left.
 */
final class TransferCycle {
    private TransferCycle() {
    }

    /**
     * @param since when the step before it happened
     * @throws TransferStepRefused not from there
     * @throws Invalid             it lies before that
     */
    static void require(Kind step, TransferState from, Instant since, Occurrence when) {
        if (!allows(step, from)) {
            throw new TransferStepRefused(step, from);
        }
        if (when.occurredAt().isBefore(since)) {
            throw new Invalid("occurredAt", "before-last-step", "since", since);
        }
    }

    static boolean allows(Kind step, TransferState from) {
        return switch (step) {
            case REQUESTED -> from == TransferState.REQUESTED;
            case ORIGIN_APPROVED, ORDERED_BY_DOCTOR -> from == TransferState.REQUESTED || from == TransferState.REFUSED;
            case DESTINATION_APPROVED -> from == TransferState.ORIGIN_APPROVED;
            case REFUSED -> from == TransferState.ORIGIN_APPROVED || from == TransferState.DESTINATION_APPROVED || from == TransferState.ARRANGED;
            case ARRANGED -> from == TransferState.DESTINATION_APPROVED || from == TransferState.ARRANGED;
            case PICKED_UP -> from == TransferState.ARRANGED;
            case ARRIVED -> from == TransferState.PICKED_UP;
            case COMPLETED -> from == TransferState.ARRIVED;
            case CANCELLED -> !from.isOver() && !from.hasLeft();
            case GROUND_ADDED, GROUND_REFUTED -> !from.isOver();
            case WITHDRAWN -> from != TransferState.CANCELLED;
        };
    }

    /** Where a step leads; what only adds to the record leads nowhere. */
    static TransferState after(Kind step, TransferState from) {
        return switch (step) {
            case REQUESTED -> TransferState.REQUESTED;
            case ORIGIN_APPROVED, ORDERED_BY_DOCTOR -> TransferState.ORIGIN_APPROVED;
            case DESTINATION_APPROVED -> TransferState.DESTINATION_APPROVED;
            case REFUSED -> TransferState.REFUSED;
            case ARRANGED -> TransferState.ARRANGED;
            case PICKED_UP -> TransferState.PICKED_UP;
            case ARRIVED -> TransferState.ARRIVED;
            case COMPLETED -> TransferState.COMPLETED;
            case CANCELLED -> TransferState.CANCELLED;
            case GROUND_ADDED, GROUND_REFUTED, WITHDRAWN -> from;
        };
    }
}
