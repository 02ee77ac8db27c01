package org.lazaret.quarantine;

import java.time.Instant;
import java.util.UUID;
import org.lazaret.reading.Doubt;

/**
 * A reading that could not be stored.
 *
 * @param code       of the patch as it was sent, at most 64 characters; may be empty
 * @param patch      of the site with that code; {@code null} when there is none
 * @param measuredAt by the gateway; {@code null} when no time could be read
 * @param centi      hundredths of a degree Celsius; {@code null} when no temperature could be read
 * @param said       as it came, at most 300 characters
 * @param gateway    its name; {@code null} for a reading that a correction took from its wearer
 * @param settled    {@code null} while it waits
 */
public record SetAside(UUID id, Doubt doubt, String code, UUID patch, Instant measuredAt, Integer centi, String said, String gateway,
        Instant receivedAt, Settled settled) {

    /** How it ended. */
    public enum Outcome {
        /** A pairing that was recorded late made it a reading of somebody. */
        TAKEN,
        /** A person has looked at it and said why it is of no use. */
        DISMISSED
    }

    /**
     * @param by       name of who dismissed it; {@code null} where it settled by itself
     * @param wornFrom since when the patch was worn by whom it belongs to; {@code null} for a dismissed one
     * @param reason   of who dismissed it; {@code null} where it settled by itself
     */
    public record Settled(Instant at, Outcome outcome, String by, Instant wornFrom, String reason) {
    }
}
