package org.lazaret.web.people;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.lazaret.identity.BirthDate;
import org.lazaret.identity.DocumentType;
import org.lazaret.identity.IdentityDocument;
import org.lazaret.identity.PersonName;
import org.lazaret.identity.Phone;
import org.lazaret.identity.Sex;
import org.lazaret.people.EmergencyContact;
import org.lazaret.people.PersonFacts;
import org.lazaret.registration.Registrations.Newcomer;
import org.lazaret.web.form.Fields;

/**
 * A person as typed.
 *
 * @param birth          {@code 1968-03-14}, {@code 1968-03}, {@code 1968} or nothing
 * @param documents      when a record is made; later they have a resource of their own
 * @param notDuplicateOf people offered before and ruled out
 * @param reason         why, where an edit changes who somebody is
 * @param occurredAt     when it happened; now, when it is missing
 */
public record PersonForm(Name name, Sex sex, String birth, String nationality, String language, String phone, String diet,
        String address, Emergency emergency, UUID household, UUID kinGroup, List<Paper> documents, Set<UUID> notDuplicateOf,
        String reason, Instant occurredAt) {
    private static final int PAPERS_MAX = 10;

    /** The full name, and which part is which where somebody said so. */
    public record Name(String full, String family, String given) {
    }

    /** Whom to call. */
    public record Emergency(String name, String relation, String phone) {
    }

    /** A paper as typed. */
    public record Paper(DocumentType type, String country, String number, String unknownReason) {
        IdentityDocument read(String path) {
            return IdentityDocument.read(path, type, country, number, unknownReason);
        }
    }

    Newcomer newcomer() {
        Fields fields = new Fields();
        PersonFacts facts = facts(fields);
        List<Paper> given = documents == null ? List.of() : documents;
        List<IdentityDocument> papers = IntStream.range(0, Math.min(given.size(), PAPERS_MAX))
                .mapToObj(i -> fields.read(() -> given.get(i).read("documents[" + i + "]"))).toList();
        fields.refuse();
        return new Newcomer(facts, papers, notDuplicateOf == null ? Set.of() : notDuplicateOf, false);
    }

    PersonFacts facts() {
        Fields fields = new Fields();
        PersonFacts facts = facts(fields);
        fields.refuse();
        return facts;
    }

    private PersonFacts facts(Fields fields) {
        Name typed = name == null ? new Name(null, null, null) : name;
        PersonName read = fields.read(() -> new PersonName(typed.full(), typed.family(), typed.given()));
        BirthDate born = fields.read(() -> BirthDate.parse(birth));
        Phone called = fields.read(() -> Phone.parse("phone", phone));
        Emergency call = emergency == null ? new Emergency(null, null, null) : emergency;
        Phone other = fields.read(() -> Phone.parse("emergency.phone", call.phone()));
        EmergencyContact contact = new EmergencyContact(fields.text("emergency.name", call.name(), 100),
                fields.text("emergency.relation", call.relation(), 60), other == null ? null : other.e164());
        String from = fields.country("nationality", nationality);
        String speaks = fields.language("language", language);
        String eats = fields.text("diet", diet, 200);
        String lives = fields.text("address", address, 300);
        return read == null ? null
                : new PersonFacts(read, sex, born, from, speaks, called, eats, lives, contact, household, kinGroup);
    }
}
