package org.lazaret.fit;

import java.util.Set;
import java.util.UUID;
import org.lazaret.care.NeedKind;
import org.lazaret.protocol.RiskClass;
import org.lazaret.shared.Period;

/**
 * Who needs a room: a person, or the draft of an arrival.
 *
 * @param person    {@code null} for a draft
 * @param riskClass {@code null} without an isolation order
 * @param kinGroup  {@code null} when none is known
 * @param needs     why the person must not be alone (R12)
 * @param period    from when; the end where it is known
 * @param asks      what the room must have
 * @param together  how many others come into the same room with this person, 0–19
 */
public record Guest(UUID person, RiskClass riskClass, UUID kinGroup, Set<NeedKind> needs, Period period, Asks asks,
        int together) {

    /**
     * What the room must have.
     *
     * @param floorMax highest floor the person can reach; {@code null} for any
     */
    public record Asks(boolean accessible, boolean ownBathroom, Integer floorMax) {
        public static final Asks NOTHING = new Asks(false, false, null);
    }
}
