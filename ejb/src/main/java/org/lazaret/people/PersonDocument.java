package org.lazaret.people;

import jakarta.persistence.Column;
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
    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;
    @Column(name = "withdrawn_by")
    private UUID withdrawnBy;
    @Column(name = "withdrawn_reason", length = 200)
    private String withdrawnReason;

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

    public void withdraw(Instant when, UUID by, String reason) {
        withdrawnAt = when;
        withdrawnBy = by;
        withdrawnReason = reason;
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
        return withdrawnAt == null;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String withdrawnReason() {
        return withdrawnReason;
    }
}
