package org.lazaret.fit;

import java.util.UUID;
import org.lazaret.protocol.RiskClass;
import org.lazaret.shared.Period;

/**
 * Somebody who is in a bed, or for whom one is planned.
 *
 * @param riskClass {@code null} without an isolation order
 * @param kinGroup  {@code null} when none is known
 * @param period    planned end included, where there is one
 * @param present   whether the person is there; otherwise it is a plan
 */
public record Occupant(UUID person, UUID bed, RiskClass riskClass, UUID kinGroup, Period period, boolean present) {
}
