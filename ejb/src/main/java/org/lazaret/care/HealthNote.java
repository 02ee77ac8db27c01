package org.lazaret.care;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.lazaret.shared.Ids;
import org.lazaret.shared.Withdrawal;

/** A chronic disease, a medicine taken or an allergy. What no longer holds is withdrawn, never erased. */
@Entity
@Table(name = "person_health_note")
public class HealthNote {
    @Id
    private UUID id;
    @Column(name = "person_id", nullable = false)
    private UUID person;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private HealthNoteKind kind;
    @Column(nullable = false, length = 200)
    private String what;
    @Column(length = 300)
    private String detail;
    @Column(name = "recorded_at", nullable = false)
    private Instant recordedAt;
    @Column(name = "recorded_by", nullable = false)
    private UUID recordedBy;
    @Embedded
    private Withdrawal withdrawal;

    protected HealthNote() {
    }

    /**
     * @param what   {@code 高血压}, {@code metformin}, {@code penicillin}; at most 200 characters
     * @param detail dose and times, or how it shows; at most 300 characters, or {@code null}
     */
    HealthNote(UUID person, HealthNoteKind kind, String what, String detail, Instant recordedAt, UUID recordedBy) {
        this.id = Ids.next();
        this.person = person;
        this.kind = kind;
        this.what = what;
        this.detail = detail;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    void withdraw(Withdrawal taken) {
        withdrawal = taken;
    }

    public UUID id() {
        return id;
    }

    public UUID person() {
        return person;
    }

    public HealthNoteKind kind() {
        return kind;
    }

    public String what() {
        return what;
    }

    public String detail() {
        return detail;
    }

    public boolean isWithdrawn() {
        return withdrawal != null;
    }
}
