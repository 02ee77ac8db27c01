package org.lazaret.arrival;

import java.time.Instant;
import java.util.UUID;
import org.lazaret.identity.PersonName;
import org.lazaret.protocol.RiskClass;

/**
 * Somebody expected.
 *
 * @param setOutAt  {@code null} before they are on the way
 * @param at        when they are expected; {@code null} when nobody knows
 * @param riskClass {@code null} without an isolation order
 * @param room      {@code null} while no bed is planned
 */
public record Expected(UUID stay, UUID person, PersonName name, boolean madeUp, UUID kinGroup, String family, String relation,
        Instant setOutAt, Instant at, RiskClass riskClass, String transport, String note, UUID room, String roomNumber, UUID bed) {
}
