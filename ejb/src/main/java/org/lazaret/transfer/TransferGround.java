package org.lazaret.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lazaret.transfer.TransferStep.Signed;

/** One reason for a transfer and where it comes from; one that proved wrong stays on record. */
@Entity
@Table(name = "transfer_ground")
public class TransferGround {
    @EmbeddedId
    private TransferStep.Key key;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Ground ground;
    @Column(name = "source_id")
    private UUID source;
    private String reason;
    @Column(name = "recorded_at")
    private Instant recordedAt;
    @Column(name = "recorded_by")
    private UUID recordedBy;
    @Column(name = "refuted_at")
    private Instant refutedAt;
    @Column(name = "refuted_by")
    private UUID refutedBy;
    @Column(name = "refuted_reason")
    private String refutedReason;

    protected TransferGround() {
    }

    /** @param step the one that brought it */
    TransferGround(TransferStep step, Ground ground, UUID source, UUID by) {
        this.key = step.key();
        this.ground = ground;
        this.source = source;
        reason = step.reason();
        recordedAt = step.occurrence().recordedAt();
        recordedBy = by;
    }

    void refute(Signed signed) {
        refutedAt = signed.when().recordedAt();
        refutedBy = signed.by();
        refutedReason = signed.reason();
    }

    boolean stands() {
        return refutedAt == null;
    }

    /** @param from {@code null} for any source */
    boolean is(Ground what, UUID from) {
        return ground == what && (from == null || from.equals(source));
    }

    public UUID transfer() {
        return key.transfer();
    }

    public Ground ground() {
        return ground;
    }

    /** The alert or the sample; {@code null} for somebody's own words. */
    public UUID source() {
        return source;
    }

    public String reason() {
        return reason;
    }

    /** {@code null} while it stands. */
    public Instant refutedAt() {
        return refutedAt;
    }
}
