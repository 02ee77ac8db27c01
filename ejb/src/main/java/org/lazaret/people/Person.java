package org.lazaret.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lazaret.identity.BirthDate;
import org.lazaret.identity.NameForms;
import org.lazaret.identity.PersonName;
import org.lazaret.identity.Phone;
import org.lazaret.identity.Sex;
import org.lazaret.shared.Ids;
import org.lazaret.shared.Occurrence;

/**
 * Somebody looked after, of whatever site: readings, orders, stays and samples belong to the person. What is known of
 * them may be corrected; every correction leaves a {@link PersonRevision}.
 */
@Entity
public class Person {
    @Id
    private UUID id;
    @Version
    private int version;
    @Embedded
    private PersonName name;
    @Column(nullable = false, length = 600)
    private String pinyin;
    @Column(name = "pinyin_solid", nullable = false, length = 600)
    private String pinyinSolid;
    @Column(name = "pinyin_initials", nullable = false, length = 100)
    private String pinyinInitials;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Sex sex;
    @Embedded
    private BirthDate birth;
    @Column(length = 2)
    private String nationality;
    @Column(length = 35)
    private String language;
    @Column(length = 20)
    private String phone;
    @Column(length = 200)
    private String diet;
    @Column(length = 300)
    private String address;
    @Embedded
    private EmergencyContact emergency;
    @Column(name = "household_id")
    private UUID household;
    @Column(name = "kin_group_id")
    private UUID kinGroup;
    @Column(name = "survivor_id")
    private UUID survivor;
    @Column(name = "made_up", nullable = false)
    private boolean madeUp;
    @Column(name = "recorded_at", nullable = false)
    private Instant recordedAt;
    @Column(name = "recorded_by", nullable = false)
    private UUID recordedBy;

    protected Person() {
    }

    /** @param madeUp {@code true} for the people of a demonstration, who say so wherever they are shown */
    public Person(PersonFacts facts, boolean madeUp, Instant recordedAt, UUID recordedBy) {
        this.id = Ids.next();
        this.madeUp = madeUp;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
        take(facts);
    }

    /** The row that says how this record came to be. */
    public PersonRevision made(Occurrence when, UUID by) {
        return new PersonRevision(new PersonRevision.Key(id, 1), when, by, null,
                PersonChange.between(Map.of(), facts().asTexts()));
    }

    /**
     * Replaces what is known and returns the signed difference; an edit that changes nothing returns one without
     * changes, and the caller keeps no row of it.
     *
     * @param number how many revisions there are, plus one
     */
    public PersonRevision correct(PersonFacts facts, int number, Occurrence when, UUID by, String reason) {
        List<PersonChange> changes = PersonChange.between(facts().asTexts(), facts.asTexts());
        take(facts);
        return new PersonRevision(new PersonRevision.Key(id, number), when, by, reason, changes);
    }

    private void take(PersonFacts facts) {
        NameForms forms = NameForms.of(facts.name());
        name = facts.name();
        pinyin = forms.pinyin();
        pinyinSolid = forms.solid();
        pinyinInitials = forms.initials();
        sex = facts.sex();
        birth = facts.birth();
        nationality = facts.nationality();
        language = facts.language();
        phone = facts.phone() == null ? null : facts.phone().e164();
        diet = facts.diet();
        address = facts.address();
        emergency = facts.emergency();
        household = facts.household();
        kinGroup = facts.kinGroup();
    }

    /** From now on the other record speaks for this one; {@code null} takes it back. */
    public void spokenForBy(Person other) {
        survivor = other == null ? null : other.id;
    }

    public PersonFacts facts() {
        return new PersonFacts(name, sex, birth(), nationality, language, phone(), diet, address, emergency, household,
                kinGroup);
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public PersonName name() {
        return name;
    }

    public String pinyin() {
        return pinyin;
    }

    public Sex sex() {
        return sex;
    }

    public BirthDate birth() {
        return birth == null ? BirthDate.UNKNOWN : birth;
    }

    /** {@code true} when as far as is known the person is younger than so many years on that day (R12). */
    public boolean mayBeUnder(int years, LocalDate on) {
        return birth().mayBeUnder(years, on);
    }

    public Phone phone() {
        return phone == null ? null : new Phone(phone);
    }

    public UUID household() {
        return household;
    }

    public UUID kinGroup() {
        return kinGroup;
    }

    /** The record that speaks for this one while both are marked as one person; {@code null} when it speaks for itself. */
    public UUID survivor() {
        return survivor;
    }

    public boolean isMadeUp() {
        return madeUp;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
