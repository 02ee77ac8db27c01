package org.lazaret.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lazaret.access.Caller;

/** What somebody decided about a contact: dated, signed, never changed. */
@Entity
@Table(name = "contact_decision")
public class ContactDecision {

    /** Whether it was a contact that counts. */
    public enum Kind { CONFIRMED, DISMISSED }

    /** @param seq from 1 */
    @Embeddable
    public record Key(@Column(name = "contact_id") UUID contact, int seq) implements Serializable {
    }

    @EmbeddedId
    private Key key;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind decision;
    private String reason;
    @Column(name = "recorded_at")
    private Instant recordedAt;
    @Column(name = "recorded_by")
    private UUID recordedBy;
    @Column(name = "by_name")
    private String byName;

    protected ContactDecision() {
    }

    ContactDecision(UUID contact, int seq, Kind decision, String reason, Instant at, Caller by) {
        key = new Key(contact, seq);
        this.decision = decision;
        this.reason = reason;
        recordedAt = at;
        recordedBy = by.user();
        byName = by.name();
    }

    public UUID contact() {
        return key.contact();
    }

    public int seq() {
        return key.seq();
    }

    public Kind decision() {
        return decision;
    }

    public String reason() {
        return reason;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String byName() {
        return byName;
    }
}
