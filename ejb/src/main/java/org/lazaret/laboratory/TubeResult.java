package org.lazaret.laboratory;

import jakarta.persistence.Column;
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
import org.lazaret.testplan.Outcome;

/** What a laboratory found in a tube. Never changed; a later row that names it corrects it. */
@Entity
@Table(name = "tube_result")
public class TubeResult {
    @Id
    private UUID id;
    @Column(name = "tube_id")
    private UUID tube;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Outcome outcome;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "laboratory_id")
    private Laboratory laboratory;
    private String reagent;
    @Column(name = "reported_at")
    private Instant reportedAt;
    @Column(name = "recorded_at")
    private Instant recordedAt;
    @Column(name = "recorded_by")
    private UUID recordedBy;
    @Column(name = "corrects_id")
    private UUID corrects;
    private String reason;

    protected TubeResult() {
    }

    TubeResult(UUID tube, Laboratory laboratory, Reported reported, Instant now, UUID by) {
        this.id = Ids.next();
        this.tube = tube;
        this.outcome = reported.outcome();
        this.laboratory = laboratory;
        this.reagent = reported.reagent();
        this.reportedAt = reported.reportedAt();
        this.recordedAt = now;
        this.recordedBy = by;
        this.corrects = reported.corrects();
        this.reason = reported.corrects() == null ? null : reported.reason();
    }

    /** Whether the same was said, and of the same earlier result: two that are equal are one, sent twice. */
    boolean says(Reported reported, Laboratory by) {
        return outcome == reported.outcome() && laboratory.id().equals(by.id()) && reagent.equals(reported.reagent())
                && reportedAt.equals(reported.reportedAt()) && (reported.corrects() == null || reported.corrects().equals(corrects));
    }

    public UUID id() {
        return id;
    }

    public UUID tube() {
        return tube;
    }

    public Outcome outcome() {
        return outcome;
    }

    public Laboratory laboratory() {
        return laboratory;
    }

    public String reagent() {
        return reagent;
    }

    /** The laboratory's own time. */
    public Instant reportedAt() {
        return reportedAt;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public UUID recordedBy() {
        return recordedBy;
    }

    /** {@code null} for the first of its tube. */
    public UUID corrects() {
        return corrects;
    }

    public String reason() {
        return reason;
    }
}
