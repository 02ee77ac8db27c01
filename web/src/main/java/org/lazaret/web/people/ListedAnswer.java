package org.lazaret.web.people;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lazaret.board.Lodgings.Lodging;
import org.lazaret.identity.Phone;
import org.lazaret.identity.Sex;
import org.lazaret.people.ListedPerson;
import org.lazaret.people.People;
import org.lazaret.people.Sight;
import org.lazaret.protocol.RiskClass;

/**
 * A row of the list of people.
 *
 * @param present   whether the site sees the person now
 * @param admitted  whether the person has come; who is expected, or is only on record, has not
 * @param room      where they lie; {@code null} while no bed is given or kept
 * @param roomKept  the bed is only kept
 * @param riskClass {@code null} without an isolation order
 */
public record ListedAnswer(UUID id, String name, String englishName, Sex sex, String birth, String phone, UUID household,
        UUID kinGroup, boolean present, boolean admitted, boolean madeUp, String room, boolean roomKept, RiskClass riskClass) {

    private static final Lodging NOWHERE = new Lodging(null, false, null, false, null);

    /** A page of the list. */
    public record Page(List<ListedAnswer> items, String next) {
        static Page of(People.Found found, Map<UUID, Lodging> lodgings) {
            return new Page(found.rows().stream().map(row -> ListedAnswer.of(row, lodgings.getOrDefault(row.id(), NOWHERE), found.sight())).toList(),
                    found.next() == null ? null : found.next().text());
        }
    }

    private static ListedAnswer of(ListedPerson row, Lodging lodging, Sight sight) {
        return new ListedAnswer(row.id(), sight.name(row.name()), sight.englishName(row.name()), row.sex(),
                row.birth() == null ? null : PersonAnswer.birth(row.birth().iso(), sight),
                sight.phone(row.phone() == null ? null : new Phone(row.phone())), row.household(), row.kinGroup(),
                row.present(), lodging.admitted(), row.madeUp(), lodging.room(), lodging.kept(), lodging.riskClass());
    }
}
