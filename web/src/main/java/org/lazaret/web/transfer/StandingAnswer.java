package org.lazaret.web.transfer;

import java.time.Instant;
import java.util.UUID;
import org.lazaret.transfer.Transfer;
import org.lazaret.transfer.TransferState;

/**
 * How a transfer stands after a command.
 *
 * @param destinationStay the stay that is kept at the destination; {@code null} for none
 */
public record StandingAnswer(UUID id, TransferState state, Instant since, UUID destinationStay) {
    static StandingAnswer of(Transfer transfer) {
        return new StandingAnswer(transfer.id(), transfer.state(), transfer.since(), transfer.destinationStay());
    }
}
