package org.lazaret.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lazaret.shared.Occurrence;

/** Something that happened to a transfer: dated, signed, never changed. */
@Entity
@Table(name = "transfer_step")
public class TransferStep {

    /** What happened. */
    public enum Kind {
        REQUESTED,
        ORIGIN_APPROVED,
        /** By a doctor, to a hospital: an emergency asks no approval of the origin (R25). */
        ORDERED_BY_DOCTOR,
        REFUSED,
        DESTINATION_APPROVED,
        ARRANGED,
        PICKED_UP,
        ARRIVED,
        /** The destination has taken the person over. */
        COMPLETED,
        CANCELLED,
        /** There is a further reason for it. */
        GROUND_ADDED,
        /** A reason for it has proved wrong. */
        GROUND_REFUTED,
        /** A mistaken step is taken back; the row names it. */
        WITHDRAWN
    }

    /** @param seq from 1 */
    @Embeddable
    public record Key(@Column(name = "transfer_id") UUID transfer, int seq) implements Serializable {
    }

    /**
     * Who did it, when, under which version, and why.
     *
     * @param reason {@code null} only where none is needed
     */
    public record Signed(UUID by, String name, Occurrence when, String version, String reason) {
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
    @Column(name = "by_name")
    private String byName;
    private String reason;
    @Column(name = "protocol_version")
    private String protocolVersion;
    @Embedded
    private Destination destination;
    @Column(name = "spoken_for")
    private String spokenFor;
    @Column(name = "bed_id")
    private UUID bed;
    @Embedded
    private Vehicle vehicle;
    private Integer corrects;

    protected TransferStep() {
    }

    TransferStep(Key key, Kind kind, Signed signed) {
        this.key = key;
        this.kind = kind;
        occurrence = signed.when();
        recordedBy = signed.by();
        byName = signed.name();
        reason = signed.reason();
        protocolVersion = signed.version();
    }

    TransferStep to(Destination where) {
        destination = where;
        return this;
    }

    /** @param whom who answered for a hospital outside; {@code null} for a site of ours */
    TransferStep into(UUID keptBed, String whom) {
        bed = keptBed;
        spokenFor = whom;
        return this;
    }

    TransferStep with(Vehicle what) {
        vehicle = what;
        return this;
    }

    TransferStep correcting(TransferStep mistaken) {
        corrects = mistaken.key.seq();
        return this;
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

    public String byName() {
        return byName;
    }

    public String reason() {
        return reason;
    }

    /** {@code null} unless the step says where to. */
    public Destination destination() {
        return destination;
    }

    public String spokenFor() {
        return spokenFor;
    }

    public UUID bed() {
        return bed;
    }

    /** {@code null} unless the step says with what. */
    public Vehicle vehicle() {
        return vehicle;
    }

    /** Number of the step that this one takes back; {@code null} for all others. */
    public Integer corrects() {
        return corrects;
    }
}
