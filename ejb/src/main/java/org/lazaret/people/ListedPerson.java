package org.lazaret.people;

import java.util.UUID;
import org.lazaret.identity.BirthDate;
import org.lazaret.identity.PersonName;
import org.lazaret.identity.Sex;

/**
 * A row of a list of people.
 *
 * @param present {@code false} once the person has left the site
 * @param phone   E.164 or {@code null}; mask it by {@link Sight}
 */
public record ListedPerson(UUID id, PersonName name, String pinyin, Sex sex, BirthDate birth, String phone,
        UUID household, UUID kinGroup, boolean present, boolean madeUp) {
    /** Hibernate hands over nothing where no part of a birth date is known. */
    public ListedPerson {
        birth = birth == null ? BirthDate.UNKNOWN : birth;
    }
}
