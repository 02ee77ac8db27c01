package org.lazaret.web.people;

import java.util.List;
import java.util.UUID;
import org.lazaret.identity.DocumentType;
import org.lazaret.identity.IdentityDocument;
import org.lazaret.identity.PersonName;
import org.lazaret.identity.Phone;
import org.lazaret.identity.Sex;
import org.lazaret.people.EmergencyContact;
import org.lazaret.people.People;
import org.lazaret.people.Person;
import org.lazaret.people.PersonDocument;
import org.lazaret.people.PersonFacts;
import org.lazaret.people.Sight;

/**
 * A person as far as the caller's roles show: {@code name} and {@code englishName} are for display; {@code written} is
 * there for those who may read names, {@code masked} says that something was hidden.
 */
public record PersonAnswer(UUID id, int version, String name, String englishName, PersonForm.Name written, Sex sex,
        String birth, String nationality, String language, String phone, String diet, String address,
        EmergencyContact emergency, UUID household, UUID kinGroup, boolean madeUp, boolean masked, List<PaperAnswer> documents) {

    /** A paper with its number masked, or in clear after an unmasking. */
    public record PaperAnswer(UUID id, DocumentType type, String country, String number, String unknownReason, boolean valid,
            String withdrawnReason) {
        static PaperAnswer of(PersonDocument row, boolean clear) {
            IdentityDocument paper = row.document();
            return new PaperAnswer(row.id(), paper.type(), paper.country(), clear ? paper.number() : paper.masked(),
                    paper.unknownReason(), row.isValid(), row.isValid() ? null : row.withdrawal().reason());
        }
    }

    static PersonAnswer masked(People.Page page) {
        return of(page, false);
    }

    static PersonAnswer clear(People.Page page) {
        return of(page, true);
    }

    private static PersonAnswer of(People.Page page, boolean clear) {
        Person person = page.person();
        Sight sight = page.sight();
        PersonFacts facts = person.facts();
        return new PersonAnswer(person.id(), person.version(), sight.name(person.name()), sight.englishName(person.name()),
                sight.names() ? written(person.name()) : null, person.sex(), birth(facts.birth().iso(), sight), facts.nationality(),
                facts.language(), sight.phone(facts.phone()), sight.health() ? facts.diet() : null,
                sight.phones() ? facts.address() : null, emergency(facts.emergency(), sight), person.household(),
                person.kinGroup(), person.isMadeUp(), !clear,
                page.documents().stream().map(d -> PaperAnswer.of(d, clear)).toList());
    }

    private static PersonForm.Name written(PersonName name) {
        return new PersonForm.Name(name.full(), name.family(), name.given());
    }

    /** Figures need the year at most. */
    static String birth(String iso, Sight sight) {
        return iso == null || sight.names() ? iso : iso.substring(0, 4);
    }

    private static EmergencyContact emergency(EmergencyContact contact, Sight sight) {
        if (contact == null || !sight.names()) {
            return null;
        }
        return new EmergencyContact(contact.name(), contact.relation(),
                contact.phone() == null ? null : sight.phone(new Phone(contact.phone())));
    }
}
