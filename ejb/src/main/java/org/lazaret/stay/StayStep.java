package org.lazaret.stay;

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
import org.lazaret.shared.Occurrence;

/** Something that happened to a stay: when, who wrote it down, why, under which version (invariant 12). */
@Entity
@Table(name = "stay_step")
public class StayStep {

    public enum Kind {
        EXPECTED, SET_OUT, ADMITTED, MOVED, OUT, RETURNED, RELEASED, TRANSFERRED, DIED, ABSCONDED, CANCELLED, DEPARTED,
        /** A mistaken ending, departure or admission is taken back; the row names the step it corrects. */
        WITHDRAWN
    }

    /** @param seq from 1 */
    @Embeddable
    public record Key(@Column(name = "stay_id") UUID stay, int seq) {
    }

    /**
     * @param reason      {@code null} only where none is needed
     * @param destination where to; {@code null} where it says nothing
     */
    public record Why(String reason, String destination, UUID protocolVersion) {
    }

    @EmbeddedId
    private Key key;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind kind;
    @Embedded
    private Occurrence occurrence;
    @Column(name = "recorded_by")
    private UUID recordedBy;
    private String reason;
    private String destination;
    @Column(name = "is_override")
    private boolean override;
    @Column(name = "protocol_version_id")
    private UUID protocolVersion;
    @Column(name = "release_id")
    private UUID release;
    private Integer corrects;
    @Column(name = "corrects_kind")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind correctsKind;

    protected StayStep() {
    }

    StayStep(Key key, Kind kind, Occurrence occurrence, UUID by, Why why) {
        this.key = key;
        this.kind = kind;
        this.occurrence = occurrence;
        this.recordedBy = by;
        this.reason = why.reason();
        this.destination = why.destination();
        this.override = kind == Kind.RELEASED;
        this.protocolVersion = why.protocolVersion();
    }

    StayStep decided(UUID decision, boolean overridden) {
        release = decision;
        override = overridden;
        return this;
    }

    StayStep correcting(StayStep mistaken) {
        corrects = mistaken.key.seq();
        correctsKind = mistaken.kind;
        return this;
    }

    /** Number of the step that this one takes back; {@code null} for all others. */
    public Integer corrects() {
        return corrects;
    }

    public Key key() {
        return key;
    }

    public Kind kind() {
        return kind;
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

    public String destination() {
        return destination;
    }

    /** Whether somebody answers for it by name and reason, where a decision by the protocol would stand. */
    public boolean isOverride() {
        return override;
    }

    public UUID protocolVersion() {
        return protocolVersion;
    }
}
