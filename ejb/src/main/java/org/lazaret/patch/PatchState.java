package org.lazaret.patch;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lazaret.shared.Ids;
import org.lazaret.shared.Occurrence;

/**
 * How a patch stood from one step of its life to the next: a dated, signed row (invariant 12). The database keeps one open
 * row a patch, the chain of rows, and only steps that {@link PatchCycle} knows.
 */
@Entity
@Table(name = "patch_state")
public class PatchState {

    /** Who did it, when, why, and under which protocol version; each of the last two may be {@code null}. */
    public record Signed(UUID by, Occurrence when, String reason, String protocolVersion) {
        /** The same signature under something that happened at another time. */
        Signed at(Instant occurredAt) {
            return new Signed(by, new Occurrence(occurredAt, when.recordedAt()), reason, protocolVersion);
        }
    }

    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "patch_id")
    private Patch patch;
    @Column(name = "site_id")
    private UUID site;
    /** From 1. */
    private int seq;
    @Embedded
    private PatchCondition condition;
    @Column(name = "previous_seq")
    private Integer previousSeq;
    @Column(name = "previous_phase")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private PatchPhase previousPhase;
    @Column(name = "until_at")
    private Instant until;
    private String reason;
    @Column(name = "recorded_at")
    private Instant recordedAt;
    @Column(name = "recorded_by")
    private UUID recordedBy;
    @Column(name = "protocol_version")
    private String protocolVersion;

    protected PatchState() {
    }

    private PatchState(Patch patch, PatchCondition condition, Signed signed) {
        this.id = Ids.next();
        this.patch = patch;
        this.site = patch.site();
        this.seq = 1;
        this.condition = condition;
        this.reason = signed.reason();
        this.recordedAt = signed.when().recordedAt();
        this.recordedBy = signed.by();
        this.protocolVersion = signed.protocolVersion();
    }

    public static PatchState first(Patch patch, Signed signed) {
        return new PatchState(patch, PatchCycle.begin(patch.receivedAt()), signed);
    }

    /** The row that follows; this one ends when that one begins. */
    PatchState next(PatchCondition following, Signed signed) {
        PatchState next = new PatchState(patch, following, signed);
        next.seq = seq + 1;
        next.previousSeq = seq;
        next.previousPhase = condition.phase();
        until = following.since();
        return next;
    }

    public Patch patch() {
        return patch;
    }

    public int seq() {
        return seq;
    }

    public PatchCondition condition() {
        return condition;
    }

    /** @return {@code null} for the first row */
    public PatchPhase previousPhase() {
        return previousPhase;
    }

    public PatchPhase phase() {
        return condition.phase();
    }

    /** @return {@code null} while the patch stands so */
    public Instant until() {
        return until;
    }

    public String reason() {
        return reason;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public UUID recordedBy() {
        return recordedBy;
    }

    public String protocolVersion() {
        return protocolVersion;
    }
}
