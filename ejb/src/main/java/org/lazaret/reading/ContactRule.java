package org.lazaret.reading;

import java.time.Duration;
import java.time.Instant;
import org.lazaret.protocol.Protocol;
import org.lazaret.protocol.Rule;
import org.lazaret.reading.GatewayContact.Last;
import org.lazaret.reading.GatewayContact.State;

/**
 * Whether a gateway can be relied on.
 *
 * @param silence  without a delivery for so long it is silent
 * @param lag      from this age on of the newest reading it is late
 * @param clockOff more than this and readings are set aside (settled reading 11)
 */
record ContactRule(Duration silence, Duration lag, Duration clockOff) {

    static ContactRule of(Protocol protocol) {
        return new ContactRule(minutes(protocol, Rule.GATEWAY_SILENCE_MINUTES), minutes(protocol, Rule.GATEWAY_LAG_MINUTES),
                minutes(protocol, Rule.READING_AHEAD_MINUTES));
    }

    private static Duration minutes(Protocol protocol, Rule rule) {
        return Duration.ofSeconds(protocol.seconds(rule));
    }

    /** @param last {@code null} when nothing came yet */
    State state(Last last, Instant now) {
        if (last == null) {
            return State.NEVER;
        }
        if (Duration.between(last.receivedAt(), now).compareTo(silence) >= 0) {
            return State.SILENT;
        }
        if (last.clockAhead() != null && last.clockAhead().abs().compareTo(clockOff) > 0) {
            return State.CLOCK_WRONG;
        }
        return last.lag() != null && last.lag().compareTo(lag) >= 0 ? State.LATE : State.FINE;
    }
}
