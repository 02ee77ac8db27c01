package org.lazaret.sharing;

import java.time.LocalDate;
import java.util.Optional;
import org.lazaret.identity.Sex;
import org.lazaret.people.Person;
import org.lazaret.shared.Invalid;

/**
 * Whether what is on record of two people bears the ground on which they are to share a room (invariant 3, R12). Illness
 * and helplessness are the assessor's to say; what follows from birth date, sex or kin group must not be contradicted by
 * the record, and an unknown birth date is no child's.
 */
final class GroundRule {
    private GroundRule() {
    }

    /**
     * @param companion  {@code null} for everybody of the kin group
     * @param on         day of the assessment on the site's calendar
     * @param childUnder age of the protocol below which somebody is a child, in years
     * @return what is wrong with which field; empty when the ground holds
     */
    static Optional<Invalid.Field> against(SharingGround ground, Person person, Person companion, LocalDate on, int childUnder) {
        return switch (ground) {
            case CHILD -> child(person, on, childUnder);
            case PREGNANT -> when(person.sex() == Sex.MALE, Invalid.Field.of("ground", "not-pregnant-by-record"));
            case KIN_GROUP -> kin(person, companion);
            case SERIOUS_ILLNESS, NOT_SELF_CARING -> Optional.empty();
        };
    }

    /** As whoever must not be left alone: a date known in part is read as the youngest age it allows. */
    private static Optional<Invalid.Field> child(Person person, LocalDate on, int under) {
        if (person.birth().year() == null) {
            return Optional.of(Invalid.Field.of("ground", "birth-date-unknown", "years", under));
        }
        return when(!person.mayBeUnder(under, on), Invalid.Field.of("ground", "not-a-child", "years", under, "on", on));
    }

    private static Optional<Invalid.Field> kin(Person person, Person companion) {
        if (person.kinGroup() == null) {
            return Optional.of(Invalid.Field.of("ground", "no-kin-group"));
        }
        return when(companion != null && !person.kinGroup().equals(companion.kinGroup()),
                Invalid.Field.of("companion", "not-of-kin-group"));
    }

    private static Optional<Invalid.Field> when(boolean applies, Invalid.Field field) {
        return applies ? Optional.of(field) : Optional.empty();
    }
}
