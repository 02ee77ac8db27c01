package org.lazaret.stay;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.lazaret.protocol.RiskClass;

/** Who comes to the house: a mother with a child that must not be alone, a man, and two who are contacts of contacts. */
enum HouseGuests {
    MOTHER(RiskClass.CLOSE_CONTACT), CHILD(RiskClass.CLOSE_CONTACT), MAN(RiskClass.CLOSE_CONTACT),
    SISTER(RiskClass.SECONDARY_CONTACT), BROTHER(RiskClass.SECONDARY_CONTACT);

    /** Who has an exception on record; man and sister may not share all the same, for their classes never do. */
    static final Set<Set<HouseGuests>> EXCEPTIONS = Set.of(Set.of(MOTHER, CHILD), Set.of(SISTER, BROTHER), Set.of(MAN, SISTER));

    private final RiskClass riskClass;

    HouseGuests(RiskClass riskClass) {
        this.riskClass = riskClass;
    }

    RiskClass riskClass() {
        return riskClass;
    }

    UUID id() {
        return UUID.nameUUIDFromBytes(name().getBytes(StandardCharsets.UTF_8));
    }

    boolean excepted(HouseGuests other) {
        return this != other && EXCEPTIONS.contains(Set.of(this, other));
    }
}
