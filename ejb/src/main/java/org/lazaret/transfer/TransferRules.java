package org.lazaret.transfer;

import java.time.Duration;
import java.time.Instant;
import org.lazaret.protocol.Protocol;
import org.lazaret.protocol.Rule;

/**
 * How long a transfer may wait at each point (R25: emergency first).
 *
 * @param decision   until the origin, and then the destination, has decided
 * @param transport  until a vehicle is ordered
 * @param journey    from departure to arrival
 * @param completion until the destination has taken the person over
 * @param version    code of the protocol version that says so
 */
public record TransferRules(Duration decision, Duration transport, Duration journey, Duration completion, String version) {

    public static TransferRules of(Protocol protocol) {
        return new TransferRules(minutes(protocol, Rule.TRANSFER_DECISION_MINUTES), minutes(protocol, Rule.TRANSFER_TRANSPORT_MINUTES),
                minutes(protocol, Rule.TRANSFER_JOURNEY_MINUTES), minutes(protocol, Rule.TRANSFER_COMPLETION_MINUTES),
                protocol.ruling(Rule.TRANSFER_DECISION_MINUTES, null).orElseThrow().version().code());
    }

    /**
     * When the next step is late.
     *
     * @param since     when it came to stand so
     * @param departsAt when the vehicle is to leave; {@code null} without one
     * @return {@code null} when nothing more is to come
     */
    public Instant due(TransferState state, Instant since, Instant departsAt) {
        return switch (state) {
            case REQUESTED, ORIGIN_APPROVED, REFUSED -> since.plus(decision);
            case DESTINATION_APPROVED -> since.plus(transport);
            case ARRANGED -> departsAt;
            case PICKED_UP -> since.plus(journey);
            case ARRIVED -> since.plus(completion);
            case COMPLETED, CANCELLED -> null;
        };
    }

    private static Duration minutes(Protocol protocol, Rule rule) {
        return Duration.ofSeconds(protocol.seconds(rule));
    }
}
