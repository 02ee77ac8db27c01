package org.lazaret.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.lazaret.identity.DocumentType;
import org.lazaret.identity.IdentityDocument;
import org.lazaret.shared.Ids;
import org.lazaret.shared.Withdrawal;

/** A paper of a person. A wrong one is withdrawn with a reason and a right one written beside it; none is changed. */
@Entity
@Table(name = "person_document")
public class PersonDocument {
    @Id
    private UUID id;
    @Column(name = "person_id", nullable = false)
    private UUID person;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 40)
    private DocumentType type;
    @Column(length = 2)
    private String country;
    @Column(length = 40)
    private String number;
    @Column(name = "unknown_reason", length = 200)
    private String unknownReason;
    @Column(name = "recorded_at", nullable = false)
    private Instant recordedAt;
    @Column(name = "recorded_by", nullable = false)
    private UUID recordedBy;
    @Embedded
    private Withdrawal withdrawal;

    protected PersonDocument() {
    }

    public PersonDocument(UUID person, IdentityDocument document, Instant recordedAt, UUID recordedBy) {
        this.id = Ids.next();
        this.person = person;
        this.type = document.type();
        this.country = document.country();
        this.number = document.number();
        this.unknownReason = document.unknownReason();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    public void withdraw(Withdrawal taken) {
        withdrawal = taken;
    }

    public UUID id() {
        return id;
    }

    public UUID person() {
        return person;
    }

    public IdentityDocument document() {
        return new IdentityDocument(type, country, number, unknownReason);
    }

    public boolean isValid() {
        return withdrawal == null;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** {@code null} while the paper is valid. */
    public Withdrawal withdrawal() {
        return withdrawal;
    }
}
