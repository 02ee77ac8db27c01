package org.lazaret.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.lazaret.people.Person;
import org.lazaret.shared.Ids;
import org.lazaret.shared.Occurrence;

/** "These two records are one person", signed; taken back by a second row that names the first. */
@Entity
@Table(name = "same_person")
public class SamePerson {
    @Id
    private UUID id;
    @Column(name = "person_id", nullable = false)
    private UUID person;
    @Column(name = "survivor_id", nullable = false)
    private UUID survivor;
    @Column(name = "undoes_id")
    private UUID undoes;
    @Column(nullable = false, length = 300)
    private String reason;
    @Embedded
    private Occurrence occurrence;
    @Column(name = "recorded_by", nullable = false)
    private UUID recordedBy;

    protected SamePerson() {
    }

    SamePerson(Person person, Person survivor, String reason, Occurrence when, UUID by) {
        this(person.id(), survivor.id(), null, reason, when, by);
    }

    private SamePerson(UUID person, UUID survivor, UUID undoes, String reason, Occurrence when, UUID by) {
        this.id = Ids.next();
        this.person = person;
        this.survivor = survivor;
        this.undoes = undoes;
        this.reason = reason;
        this.occurrence = when;
        this.recordedBy = by;
    }

    SamePerson takenBack(String why, Occurrence when, UUID by) {
        return new SamePerson(person, survivor, id, why, when, by);
    }

    public UUID id() {
        return id;
    }

    public UUID person() {
        return person;
    }

    public UUID survivor() {
        return survivor;
    }

    /** The row this one takes back; {@code null} on the row that says the two are one. */
    public UUID undoes() {
        return undoes;
    }

    public String reason() {
        return reason;
    }

    public Occurrence occurrence() {
        return occurrence;
    }

    public UUID recordedBy() {
        return recordedBy;
    }
}
