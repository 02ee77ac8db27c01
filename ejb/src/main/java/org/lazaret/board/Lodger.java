package org.lazaret.board;

import java.time.Instant;
import java.util.UUID;
import org.lazaret.identity.PersonName;
import org.lazaret.isolation.Progress;
import org.lazaret.protocol.RiskClass;
import org.lazaret.stay.StayState;

/**
 * Somebody in a bed, or expected.
 *
 * @param riskClass    {@code null} without an isolation order
 * @param progress     {@code null} where nothing was computed
 * @param room         {@code null} while no bed is given or planned
 * @param from         since when in the bed, planned for, or expected; {@code null} when nobody knows
 * @param to           planned end; {@code null} when nobody knows
 * @param present      whether the person is there; otherwise it is a plan
 * @param out          out for treatment, with the bed kept
 * @param leavingToday the days can be over today, the end is planned for today, or the stay has ended
 */
public record Lodger(UUID stay, UUID person, PersonName name, UUID kinGroup, boolean madeUp, StayState state,
        RiskClass riskClass, Progress progress, UUID room, String roomNumber, UUID bed, Instant from, Instant to, boolean present,
        boolean out, boolean leavingToday) {
}
