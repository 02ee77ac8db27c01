package org.lazaret.people;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.lazaret.identity.BirthDate;
import org.lazaret.identity.PersonName;
import org.lazaret.identity.Phone;
import org.lazaret.identity.Sex;

/**
 * Everything of a person that may be corrected, as one value: an edit replaces it whole.
 *
 * @param nationality ISO 3166 alpha-2, or {@code null} when unknown
 * @param language    BCP 47, the language to speak to them in, or {@code null}
 * @param phone       or {@code null}
 * @param diet        what they do or do not eat, at most 200 characters, or {@code null}
 * @param address     where they live, at most 300 characters, or {@code null}
 * @param household   who they live with, or {@code null}
 * @param kinGroup    whom they may share a room with by kinship, or {@code null}
 */
public record PersonFacts(PersonName name, Sex sex, BirthDate birth, String nationality, String language, Phone phone,
        String diet, String address, EmergencyContact emergency, UUID household, UUID kinGroup) {

    public PersonFacts {
        Objects.requireNonNull(name, "name");
        sex = sex == null ? Sex.UNKNOWN : sex;
        birth = birth == null ? BirthDate.UNKNOWN : birth;
        emergency = emergency == null ? EmergencyContact.NONE : emergency;
    }

    /** Somebody of whom only the name is known. */
    public static PersonFacts named(String full) {
        return new PersonFacts(PersonName.of(full), null, null, null, null, null, null, null, null, null, null);
    }

    public PersonFacts born(BirthDate when, Sex as) {
        return new PersonFacts(name, as, when, nationality, language, phone, diet, address, emergency, household,
                kinGroup);
    }

    /** The same with another diet: for who may not see health and so may not change it. */
    public PersonFacts eating(String other) {
        return new PersonFacts(name, sex, birth, nationality, language, phone, other, address, emergency, household, kinGroup);
    }

    /** Fields by name as texts, in the order a reader expects them; what is unknown is left out. */
    public Map<String, String> asTexts() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("name.full", name.full());
        all.put("name.family", name.family());
        all.put("name.given", name.given());
        all.put("sex", sex);
        all.put("birth", birth.iso());
        all.put("nationality", nationality);
        all.put("language", language);
        all.put("phone", phone == null ? null : phone.e164());
        all.put("diet", diet);
        all.put("address", address);
        all.put("emergency.name", emergency.name());
        all.put("emergency.relation", emergency.relation());
        all.put("emergency.phone", emergency.phone());
        all.put("household", household);
        all.put("kinGroup", kinGroup);
        Map<String, String> known = new LinkedHashMap<>();
        all.forEach((field, value) -> {
            if (value != null) {
                known.put(field, Objects.toString(value));
            }
        });
        return known;
    }
}
