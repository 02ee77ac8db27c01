package org.lazaret.web.people;

import java.util.List;
import java.util.UUID;
import org.lazaret.identity.Phone;
import org.lazaret.identity.Sex;
import org.lazaret.people.ListedPerson;
import org.lazaret.people.People;
import org.lazaret.people.Sight;

/** A row of the list of people. */
public record ListedAnswer(UUID id, String name, String englishName, Sex sex, String birth, String phone, UUID household,
        UUID kinGroup, boolean present, boolean madeUp) {

    /** A page of the list. */
    public record Page(List<ListedAnswer> items, String next) {
        static Page of(People.Found found) {
            return new Page(found.rows().stream().map(row -> ListedAnswer.of(row, found.sight())).toList(),
                    found.next() == null ? null : found.next().text());
        }
    }

    private static ListedAnswer of(ListedPerson row, Sight sight) {
        return new ListedAnswer(row.id(), sight.name(row.name()), sight.englishName(row.name()), row.sex(),
                row.birth() == null ? null : PersonAnswer.birth(row.birth().iso(), sight),
                sight.phone(row.phone() == null ? null : new Phone(row.phone())), row.household(), row.kinGroup(),
                row.present(), row.madeUp());
    }
}
