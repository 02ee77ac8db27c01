package org.lazaret.patch;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lazaret.patch.PatchState.Signed;
import org.lazaret.shared.Occurrence;

/** Something that happened to a wear: when, who wrote it down, why, and which step it corrects (invariant 12). */
@Entity
@Table(name = "wear_step")
public class WearStep {

    public enum Kind {
        BEGUN, ENDED, BEGIN_CORRECTED, END_CORRECTED,
        /** It had not come off after all. */
        RESUMED,
        /** It never was: the wrong person, or the wrong patch. */
        WITHDRAWN
    }

    /** What became of the patch when it came off. */
    public enum Outcome {
        REMOVED(PatchCycle.Step.REMOVE), LOST(PatchCycle.Step.LOSE), FAULTY(PatchCycle.Step.FAIL);

        private final PatchCycle.Step step;

        Outcome(PatchCycle.Step step) {
            this.step = step;
        }

        PatchCycle.Step step() {
            return step;
        }
    }

    /** @param seq from 1 */
    @Embeddable
    public record Key(@Column(name = "wear_id") UUID wear, int seq) {
    }

    @EmbeddedId
    private Key key;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind kind;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Outcome outcome;
    @Embedded
    private Occurrence occurrence;
    @Column(name = "recorded_by")
    private UUID recordedBy;
    private String reason;
    @Column(name = "protocol_version")
    private String protocolVersion;
    private Integer corrects;

    protected WearStep() {
    }

    WearStep(Key key, Kind kind, Outcome outcome, WearStep mistaken, Signed signed) {
        this.key = key;
        this.kind = kind;
        this.outcome = outcome;
        this.corrects = mistaken == null ? null : mistaken.key.seq();
        this.occurrence = signed.when();
        this.recordedBy = signed.by();
        this.reason = signed.reason();
        this.protocolVersion = signed.protocolVersion();
    }

    public Key key() {
        return key;
    }

    public Kind kind() {
        return kind;
    }

    /** {@code null} for all but an end. */
    public Outcome outcome() {
        return outcome;
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

    /** Number of the step that this one corrects; {@code null} for a begin and an end. */
    public Integer corrects() {
        return corrects;
    }
}
