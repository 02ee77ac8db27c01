package org.lazaret.people;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lazaret.shared.Occurrence;

/** One signed change of a person's record; number 1 is its making. Never changed, never deleted (invariant 12). */
@Entity
@Table(name = "person_revision")
public class PersonRevision {
    @EmbeddedId
    private Key key;
    @Embedded
    private Occurrence occurrence;
    @Column(name = "recorded_by", nullable = false)
    private UUID recordedBy;
    @Column(length = 300)
    private String reason;
    @ElementCollection
    @CollectionTable(name = "person_change", joinColumns = {
            @JoinColumn(name = "person_id", referencedColumnName = "person_id"),
            @JoinColumn(name = "number", referencedColumnName = "number")})
    @OrderBy("field")
    private List<PersonChange> changes = new ArrayList<>();

    /** Which person, and the how manieth change of them, from 1. */
    @Embeddable
    public record Key(@Column(name = "person_id") UUID person, @Column(name = "number") int number)
            implements Serializable {
    }

    protected PersonRevision() {
    }

    PersonRevision(Key key, Occurrence occurrence, UUID recordedBy, String reason, List<PersonChange> changes) {
        this.key = key;
        this.occurrence = occurrence;
        this.recordedBy = recordedBy;
        this.reason = reason;
        this.changes.addAll(changes);
    }

    public int number() {
        return key.number();
    }

    public Occurrence occurrence() {
        return occurrence;
    }

    public UUID recordedBy() {
        return recordedBy;
    }

    public String reason() {
        return reason;
    }

    public List<PersonChange> changes() {
        return List.copyOf(changes);
    }
}
